/** Kinds of characters, by code. 0 stands for the end of the text: a NUL itself is never let in. */

const code = (character: string): number => character.codePointAt(0) ?? 0;

export const END = 0;
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const BYTE_ORDER_MARK = 0xfeff;
export const NEXT_LINE = 0x85;

/** Line separator and paragraph separator: line breaks that are kept as they are. */
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** Whether a code point is the given character. */
export const is = (point: number, character: string): boolean => point === code(character);

/** Whether a code point is one of the given characters. */
export const isOneOf = (point: number, characters: string): boolean =>
  point !== END && characters.includes(String.fromCodePoint(point));

export const isBlank = (point: number): boolean => point === SPACE || point === TAB;

export const isBreak = (point: number): boolean =>
  point === LINE_FEED ||
  point === CARRIAGE_RETURN ||
  point === NEXT_LINE ||
  point === LINE_SEPARATOR ||
  point === PARAGRAPH_SEPARATOR;

export const isBreakOrEnd = (point: number): boolean => point === END || isBreak(point);

export const isBlankOrEnd = (point: number): boolean => isBlank(point) || isBreakOrEnd(point);

export const isDigit = (point: number): boolean => point >= code('0') && point <= code('9');

export const isHexDigit = (point: number): boolean => isOneOf(point, '0123456789abcdefABCDEF');

/** Letters, digits, `_` and `-`: what names of anchors, tags and directives are made of. */
export const isWordCharacter = (point: number): boolean =>
  isDigit(point) ||
  (point >= code('a') && point <= code('z')) ||
  (point >= code('A') && point <= code('Z')) ||
  is(point, '_') ||
  is(point, '-');
