import {
  BACKSLASH,
  COLON,
  END,
  TAB,
  is,
  isBlank,
  isBlankOrEnd,
  isBreak,
  isHexDigit,
} from './character-kinds.ts';
import type { Cursor, Mark } from './cursor.ts';

/** Blanks and line breaks between two words of a scalar. */
export interface Gap {
  blanks: string;
  /** The first line break, or empty when the words stand on one line. */
  firstBreak: string;
  /** The line breaks after the first. */
  moreBreaks: string;
  hasBreak: boolean;
}

export const emptyGap = (): Gap => ({ blanks: '', firstBreak: '', moreBreaks: '', hasBreak: false });

/** What a gap comes to: a single line break becomes a space, and of more the first goes. */
export function foldGap({ blanks, firstBreak, moreBreaks, hasBreak }: Gap): string {
  if (!hasBreak) return blanks;
  if (firstBreak.startsWith('\n')) return moreBreaks === '' ? ' ' : moreBreaks;
  return firstBreak + moreBreaks;
}

/** Passes the blanks and line breaks after a word. */
function takePlainGap(cursor: Cursor, indent: number, start: Mark): Gap {
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

/** Words that stand on one line of a scalar without quotes, with the blanks between them. */
const plainWords =
  /(?:[^ \t\n\r\x85\u2028\u2029:]+|:(?![ \t\n\r\x85\u2028\u2029]|$))+(?:[ \t]+(?!#)(?:[^ \t\n\r\x85\u2028\u2029:]+|:(?![ \t\n\r\x85\u2028\u2029]|$))+)*/y;

/** The same inside [] or {}. */
const plainWordsInFlow =
  /(?:[^ \t\n\r\x85\u2028\u2029:,?[\]{}]+|:(?![ \t\n\r\x85\u2028\u2029]|$))+(?:[ \t]+(?!#)(?:[^ \t\n\r\x85\u2028\u2029:,?[\]{}]+|:(?![ \t\n\r\x85\u2028\u2029]|$))+)*/y;

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
  const words = isInFlow ? plainWordsInFlow : plainWords;
  let text = '';
  let gap = emptyGap();
  while (!cursor.isAtDocumentMarker() && !is(cursor.peek(), '#')) {
    const found = cursor.takeRun(words);
    if (found !== '') {
      text += foldGap(gap) + found;
      gap = emptyGap();
    }
    // What follows a colon tells whether it ends the text, and may be refused.
    if (cursor.peek() === COLON) cursor.peek(1);
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break;
    gap = takePlainGap(cursor, indent, start);
    if (!isInFlow && cursor.column < indent) break;
  }
  return { text, endsLine: gap.hasBreak };
}

/** What a character after a backslash stands for in double quotes. */
const escapes = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** Number of hexadecimal digits after `\x`, `\u` and `\U`. */
const codeLengths = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

function takeCode(cursor: Cursor, length: number, escape: Mark): string {
  let digits = '';
  while (digits.length < length && isHexDigit(cursor.peek())) digits += cursor.take();
  const point = Number.parseInt(digits, 16);
  const isCharacter = digits.length === length && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  if (isCharacter) return String.fromCodePoint(point);
  const hint = 'Write \\x with 2, \\u with 4 or \\U with 8 hexadecimal digits, or use single quotes.';
  return cursor.refuse('After the backslash stands no code of a character.', hint, escape);
}

function takeEscape(cursor: Cursor): string {
  const escape = cursor.mark;
  cursor.skip();
  const hint =
    'Write \\\\ for a backslash, or use single quotes, where a backslash has no meaning of its own.';
  if (cursor.peek() === END) cursor.refuse('A backslash stands at the end of the text.', hint, escape);
  const character = cursor.take();
  const length = codeLengths.get(character);
  if (length !== undefined) return takeCode(cursor, length, escape);
  const meaning = escapes.get(character);
  return meaning ?? cursor.refuse(`\\${character} has no meaning in double quotes.`, hint, escape);
}

/** Passes blanks and line breaks. After a break, blanks do not count. */
function takeQuotedGap(cursor: Cursor, gap: Gap): void {
  for (let point = cursor.peek(); isBlank(point) || isBreak(point); point = cursor.peek()) {
    if (!isBreak(point)) {
      const blank = cursor.take();
      if (!gap.hasBreak) gap.blanks += blank;
    } else if (gap.hasBreak) {
      gap.moreBreaks += cursor.takeBreak();
    } else {
      [gap.firstBreak, gap.hasBreak] = [cursor.takeBreak(), true];
    }
  }
}

/** Words that stand on one line in quotes, with the blanks between them, up to the first sign that has a meaning there. */
const singleQuotedWords = /(?:[^ \t\n\r\x85\u2028\u2029']+|[ \t]+(?![ \t\n\r\x85\u2028\u2029]|$))+/y;
const doubleQuotedWords = /(?:[^ \t\n\r\x85\u2028\u2029"\\]+|[ \t]+(?![ \t\n\r\x85\u2028\u2029]|$))+/y;

/** Takes a scalar in single or double quotes. */
export function takeQuotedScalar(cursor: Cursor): string {
  const start = cursor.mark;
  const quote = cursor.take();
  const isSingle = quote === "'";
  const words = isSingle ? singleQuotedWords : doubleQuotedWords;
  let text = '';
  for (;;) {
    if (cursor.isAtDocumentMarker() || cursor.peek() === END) {
      const hint = `Add ${quote} where the text ends.`;
      cursor.refuse(`The text in quotes that begins here has no end.`, hint, start);
    }
    const gap = emptyGap();
    while (!isBlankOrEnd(cursor.peek())) {
      if (is(cursor.peek(), quote)) {
        if (!isSingle || !is(cursor.peek(1), quote)) break;
        cursor.skip();
        text += cursor.take();
      } else if (isSingle || cursor.peek() !== BACKSLASH) {
        text += cursor.takeRun(words);
      } else if (isBreak(cursor.peek(1))) {
        cursor.skip();
        cursor.takeBreak();
        gap.hasBreak = true;
        break;
      } else {
        text += takeEscape(cursor);
      }
    }
    if (is(cursor.peek(), quote)) {
      cursor.skip();
      return text;
    }
    takeQuotedGap(cursor, gap);
    text += foldGap(gap);
  }
}
