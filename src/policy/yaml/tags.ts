import {
  END,
  is,
  isBlank,
  isBlankOrEnd,
  isBreakOrEnd,
  isDigit,
  isHexDigit,
  isOneOf,
  isWordCharacter,
} from './character-kinds.ts';
import type { Cursor, Mark } from './cursor.ts';
import { refuseToken } from './steps.ts';
import type { Token } from './tokens.ts';

const withoutTag = 'Take the tag away: a policy needs none.';

/** Takes `!`, `!!` or `!name!`; without its second `!` it is the beginning of a tag. */
export function takeTagHandle(cursor: Cursor, start: Mark): string {
  if (!is(cursor.peek(), '!')) cursor.refuse('The handle of a tag must begin with !.', withoutTag, start);
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
      cursor.refuse('After % in a tag two hexadecimal digits must stand.', withoutTag, start);
    }
    cursor.skip();
    const byte = Number.parseInt(cursor.take() + cursor.take(), 16);
    if (bytes.length === 0) length = byte < 0x80 ? 1 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    const isPossible = bytes.length === 0 ? byte < 0x80 || (byte >= 0xc0 && byte < 0xf8) : byte >> 6 === 2;
    if (!isPossible) cursor.refuse('The bytes written with % in a tag are not UTF-8.', withoutTag, start);
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
  if (text === '' && beginning === '') cursor.refuse('A tag must have a name.', withoutTag, start);
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
  if (!is(cursor.peek(), '>')) cursor.refuse('A tag that begins with !< must end with >.', withoutTag, start);
  cursor.skip();
  return { handle: '', suffix };
}

function takeShortTag(cursor: Cursor, start: Mark) {
  const handle = takeTagHandle(cursor, start);
  if (handle.length > 1 && handle.endsWith('!')) return { handle, suffix: takeTagText(cursor, '', start) };
  const suffix = handle.slice(1) + takeTagText(cursor, handle, start);
  return suffix === '' ? { handle: '', suffix: '!' } : { handle: '!', suffix };
}

const standardPrefix = 'tag:yaml.org,2002:';

/** `!!int` for the tag's full name; empty for `!`, which says nothing. */
const shorten = (tag: string) =>
  tag === '!' ? '' : tag.startsWith(standardPrefix) ? `!!${tag.slice(standardPrefix.length)}` : tag;

/** What the handles of tags stand for in a document. */
export class TagHandles {
  private readonly prefixes = new Map<string, string>();

  /** Notes what a %TAG line says. */
  declare(token: Extract<Token, { type: 'tag-directive' }>): void {
    if (this.prefixes.has(token.handle)) {
      refuseToken(token, `%TAG gives the handle ${token.handle} twice.`, 'Keep one of the two lines.');
    }
    this.prefixes.set(token.handle, token.prefix);
  }

  /** The tag that a token stands for, in its short form. */
  resolve(token: Extract<Token, { type: 'tag' }>): string {
    if (token.handle === '') return shorten(token.suffix);
    const standard = token.handle === '!' ? '!' : token.handle === '!!' ? standardPrefix : undefined;
    const prefix = this.prefixes.get(token.handle) ?? standard;
    if (prefix !== undefined) return shorten(prefix + token.suffix);
    return refuseToken(
      token,
      `The tag handle ${token.handle} is unknown.`,
      'Take the tag away: a policy needs none.',
    );
  }
}

const withoutDirective = 'Take the line away: a policy needs no line that begins with %.';

function takeNumber(cursor: Cursor, start: Mark): number {
  let digits = '';
  while (isDigit(cursor.peek())) digits += cursor.take();
  const isNumber = digits.length === 1 || digits.length === 2;
  if (!isNumber) cursor.refuse('%YAML must name a version such as 1.1.', withoutDirective, start);
  return Number(digits);
}

function takeVersion(cursor: Cursor, start: Mark): Token {
  cursor.skipBlanks();
  const major = takeNumber(cursor, start);
  if (!is(cursor.peek(), '.'))
    cursor.refuse('%YAML must name a version such as 1.1.', withoutDirective, start);
  cursor.skip();
  return { type: 'version-directive', version: `${major}.${takeNumber(cursor, start)}`, mark: start };
}

function takeTagDirective(cursor: Cursor, start: Mark): Token {
  const refuse = () =>
    cursor.refuse('%TAG must name a handle and what it stands for.', withoutDirective, start);
  cursor.skipBlanks();
  const handle = takeTagHandle(cursor, start);
  const isHandle = handle.endsWith('!');
  if (!isHandle || !isBlank(cursor.peek())) refuse();
  cursor.skipBlanks();
  const prefix = takeTagText(cursor, '', start);
  if (!isBlankOrEnd(cursor.peek())) refuse();
  return { type: 'tag-directive', handle, prefix, mark: start };
}

/** Takes a line that begins with `%`: `%YAML 1.1` or `%TAG handle prefix`. */
export function takeDirective(cursor: Cursor): Token {
  const start = cursor.mark;
  cursor.skip();
  let name = '';
  while (isWordCharacter(cursor.peek())) name += cursor.take();
  const isKnown = (name === 'YAML' || name === 'TAG') && isBlankOrEnd(cursor.peek());
  if (!isKnown) cursor.refuse('A line that begins with % must be %YAML or %TAG.', withoutDirective, start);
  const token = name === 'YAML' ? takeVersion(cursor, start) : takeTagDirective(cursor, start);
  cursor.skipBlanks();
  if (is(cursor.peek(), '#')) cursor.skipToLineEnd();
  if (!isBreakOrEnd(cursor.peek()))
    cursor.refuse(`After %${name} the line must end.`, withoutDirective, start);
  cursor.takeBreak();
  return token;
}
