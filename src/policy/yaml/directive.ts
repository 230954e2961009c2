import { is, isBlank, isBlankOrEnd, isBreakOrEnd, isDigit, isWordCharacter } from './character-kinds.ts';
import type { Cursor, Mark } from './cursor.ts';
import { takeTagHandle, takeTagText } from './tag.ts';
import type { Token } from './token.ts';

const hint = 'Take the line away: a policy needs no line that begins with %.';

function takeNumber(cursor: Cursor, start: Mark): number {
  let digits = '';
  while (isDigit(cursor.peek())) digits += cursor.take();
  const isNumber = digits.length === 1 || digits.length === 2;
  if (!isNumber) cursor.refuse('%YAML must name a version such as 1.1.', hint, start);
  return Number(digits);
}

function takeVersion(cursor: Cursor, start: Mark): Token {
  cursor.skipBlanks();
  const major = takeNumber(cursor, start);
  if (!is(cursor.peek(), '.')) cursor.refuse('%YAML must name a version such as 1.1.', hint, start);
  cursor.skip();
  return { type: 'version-directive', version: `${major}.${takeNumber(cursor, start)}`, mark: start };
}

function takeTagDirective(cursor: Cursor, start: Mark): Token {
  const refuse = () => cursor.refuse('%TAG must name a handle and what it stands for.', hint, start);
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
  if (!isKnown) cursor.refuse('A line that begins with % must be %YAML or %TAG.', hint, start);
  const token = name === 'YAML' ? takeVersion(cursor, start) : takeTagDirective(cursor, start);
  cursor.skipBlanks();
  if (is(cursor.peek(), '#')) cursor.skipToLineEnd();
  if (!isBreakOrEnd(cursor.peek())) cursor.refuse(`After %${name} the line must end.`, hint, start);
  cursor.takeBreak();
  return token;
}
