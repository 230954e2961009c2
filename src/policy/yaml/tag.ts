import { END, is, isHexDigit, isBlankOrEnd, isOneOf, isWordCharacter } from './character-kinds.ts';
import type { Cursor, Mark } from './cursor.ts';

const hint = 'Take the tag away: a policy needs none.';

/** Takes `!`, `!!` or `!name!`; without its second `!` it is the beginning of a tag. */
export function takeTagHandle(cursor: Cursor, start: Mark): string {
  if (!is(cursor.peek(), '!')) cursor.refuse('The handle of a tag must begin with !.', hint, start);
  let handle = cursor.take();
  while (isWordCharacter(cursor.peek())) handle += cursor.take();
  if (is(cursor.peek(), '!')) handle += cursor.take();
  return handle;
}

/** Takes one character written as `%` and two hexadecimal digits for each of its bytes. */
function takeEscaped(cursor: Cursor, start: Mark): string {
  const bytes: number[] = [];
  let length = 1;
  while (bytes.length < length) {
    if (!is(cursor.peek(), '%') || !isHexDigit(cursor.peek(1)) || !isHexDigit(cursor.peek(2))) {
      cursor.refuse('After % in a tag two hexadecimal digits must stand.', hint, start);
    }
    cursor.skip();
    const byte = Number.parseInt(cursor.take() + cursor.take(), 16);
    if (bytes.length === 0) length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const isPossible = bytes.length === 0 ? byte < 0x80 || (byte >= 0xc0 && byte < 0xf8) : byte >> 6 === 2;
    if (!isPossible) cursor.refuse('The bytes written with % in a tag are not UTF-8.', hint, start);
    bytes.push(byte);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** Takes the characters that may stand in a tag. At least one must, unless a beginning is there already. */
export function takeTagText(cursor: Cursor, beginning: string, start: Mark): string {
  let text = '';
  for (let point = cursor.peek(); point !== END; point = cursor.peek()) {
    if (is(point, '%')) text += takeEscaped(cursor, start);
    else if (isWordCharacter(point) || isOneOf(point, ";/?:@&=+$,.!~*'()[]")) text += cursor.take();
    else break;
  }
  if (text === '' && beginning === '') cursor.refuse('A tag must have a name.', hint, start);
  return text;
}

/** Takes a tag: `!name`, `!!name`, `!handle!name`, `!<whole tag>` or `!` alone. */
export function takeTag(cursor: Cursor): { handle: string; suffix: string } {
  const start = cursor.mark;
  const tag = is(cursor.peek(1), '<') ? takeWholeTag(cursor, start) : takeShortTag(cursor, start);
  if (!isBlankOrEnd(cursor.peek())) {
    const way = 'Put a space after the tag, or quotes around a text that begins with !.';
    cursor.refuse('After a tag a space or the end of the line must stand.', way, start);
  }
  return tag;
}

function takeWholeTag(cursor: Cursor, start: Mark) {
  cursor.skip(2);
  const suffix = takeTagText(cursor, '', start);
  if (!is(cursor.peek(), '>')) cursor.refuse('A tag that begins with !< must end with >.', hint, start);
  cursor.skip();
  return { handle: '', suffix };
}

function takeShortTag(cursor: Cursor, start: Mark) {
  const handle = takeTagHandle(cursor, start);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: takeTagText(cursor, '', start) };
  const suffix = handle.slice(1) + takeTagText(cursor, handle, start);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}
