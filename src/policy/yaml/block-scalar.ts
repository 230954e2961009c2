import { END, is, isBlank, isBreak, isBreakOrEnd, isDigit, isOneOf, SPACE, TAB } from './character-kinds.ts';
import { restOfLine, type Cursor, type Mark } from './cursor.ts';

/** What follows `|` or `>`: how much the text is indented, and whether line breaks at its end are kept. */
interface Header {
  /** Columns more than the block around it; 0 to go by the first line. */
  readonly increment: number;
  readonly chomping: 'clip' | 'strip' | 'keep';
}

function takeHeader(cursor: Cursor): Header {
  let increment = 0;
  let chomping: Header['chomping'] = 'clip';
  const takeChomping = () => {
    if (isOneOf(cursor.peek(), '+-')) chomping = cursor.take() === '+' ? 'keep' : 'strip';
  };
  const takeIncrement = () => {
    if (!isDigit(cursor.peek())) return;
    if (is(cursor.peek(), '0'))
      cursor.refuse('The indentation of a block of text cannot be 0.', 'Take the 0 away.');
    increment = Number(cursor.take());
  };
  const beginsWithChomping = isOneOf(cursor.peek(), '+-');
  if (beginsWithChomping) takeChomping();
  takeIncrement();
  if (!beginsWithChomping) takeChomping();
  return { increment, chomping };
}

function endHeader(cursor: Cursor): void {
  cursor.skipBlanks();
  if (is(cursor.peek(), '#')) cursor.skipToLineEnd();
  if (!isBreakOrEnd(cursor.peek())) {
    const hint = 'Begin the text on the next line, or put it in quotes if it begins with | or >.';
    cursor.refuse('After | or > the line must end.', hint);
  }
  cursor.takeBreak();
}

/** Passes empty lines and the indentation of the next line. Gives the line breaks, and the widest indentation seen. */
function takeEmptyLines(
  cursor: Cursor,
  indent: number | null,
  start: Mark,
): { breaks: string; widest: number } {
  let breaks = '';
  let widest = 0;
  const isIndentation = () => indent === null || cursor.column < indent;
  for (;;) {
    while (isIndentation() && cursor.peek() === SPACE) cursor.skip();
    widest = Math.max(widest, cursor.column);
    if (isIndentation() && cursor.peek() === TAB) {
      const hint = `Indent the lines with spaces. The block of text begins in line ${start.line + 1}.`;
      cursor.refuse('A tab indents a line of a block of text.', hint);
    }
    if (!isBreak(cursor.peek())) return { breaks, widest };
    breaks += cursor.takeBreak();
  }
}

/** Takes a text that begins with `|` (lines kept) or `>` (lines joined), in a block indented by so many columns. */
export function takeBlockScalar(cursor: Cursor, blockIndent: number): string {
  const start = cursor.mark;
  const isLiteral = cursor.take() === '|';
  const { increment, chomping } = takeHeader(cursor);
  endHeader(cursor);

  const given = increment > 0 ? Math.max(blockIndent, 0) + increment : null;
  const first = takeEmptyLines(cursor, given, start);
  const indent = given ?? Math.max(first.widest, blockIndent + 1, 1);

  let text = '';
  let lineBreak = '';
  let emptyLines = first.breaks;
  let wasIndentedMore = false;
  while (cursor.column === indent && cursor.peek() !== END) {
    const isIndentedMore = isBlank(cursor.peek());
    const joins = !isLiteral && !wasIndentedMore && !isIndentedMore && lineBreak.startsWith('\n');
    if (joins) text += emptyLines === '' ? ' ' : '';
    else text += lineBreak;
    text += emptyLines;
    wasIndentedMore = isIndentedMore;
    text += cursor.takeRun(restOfLine);
    lineBreak = cursor.takeBreak();
    emptyLines = takeEmptyLines(cursor, indent, start).breaks;
  }
  if (chomping !== 'strip') text += lineBreak;
  if (chomping === 'keep') text += emptyLines;
  return text;
}
