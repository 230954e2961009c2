import { is, isBlank, isBlankOrEnd, isBreak, isOneOf, TAB } from './character-kinds.ts';
import type { Cursor, Mark } from './cursor.ts';
import { emptyGap, foldGap, type Gap } from './fold.ts';

/** Passes the blanks and line breaks after a word. */
function takeGap(cursor: Cursor, indent: number, start: Mark): Gap {
  const gap = emptyGap();
  for (let point = cursor.peek(); isBlank(point) || isBreak(point); point = cursor.peek()) {
    if (isBreak(point)) {
      if (gap.hasBreak) gap.moreBreaks += cursor.takeBreak();
      else [gap.firstBreak, gap.hasBreak] = [cursor.takeBreak(), true];
    } else if (gap.hasBreak && cursor.column < indent && point === TAB) {
      const hint = `Indent the lines with spaces. The text begins in line ${start.line + 1}.`;
      cursor.refuse('A tab indents a line of a text without quotes.', hint);
    } else {
      const blank = cursor.take();
      if (!gap.hasBreak) gap.blanks += blank;
    }
  }
  return gap;
}

/**
 * Takes a scalar without quotes. It ends at `: `, at ` #`, in a flow collection at one of `,?[]{}`, and else at a
 * line indented less than the given column.
 */
export function takePlainScalar(
  cursor: Cursor,
  indent: number,
  isInFlow: boolean,
): { text: string; endsLine: boolean } {
  const start = cursor.mark;
  const endsHere = (point: number) =>
    (is(point, ':') && isBlankOrEnd(cursor.peek(1))) || (isInFlow && isOneOf(point, ',?[]{}'));
  let text = '';
  let gap = emptyGap();
  while (!cursor.isAtDocumentMarker() && !is(cursor.peek(), '#')) {
    if (!isBlankOrEnd(cursor.peek()) && !endsHere(cursor.peek())) {
      text += foldGap(gap);
      gap = emptyGap();
    }
    while (!isBlankOrEnd(cursor.peek()) && !endsHere(cursor.peek())) text += cursor.take();
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break;
    gap = takeGap(cursor, indent, start);
    if (!isInFlow && cursor.column < indent) break;
  }
  return { text, endsLine: gap.hasBreak };
}
