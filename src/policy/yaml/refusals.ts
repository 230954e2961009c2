import { TAB } from './character-kinds.ts';
import type { Cursor } from './cursor.ts';

/** Refuses `: ` after a value. */
export const refuseColon = (cursor: Cursor): never =>
  cursor.refuse(
    'A colon with a space after it cannot stand here: before it stands a value, not a key.',
    'Put the value in quotes if the colon belongs to it. Else look at the lines above: a colon, a space or a quote may be missing.',
  );

/** Refuses `- ` after something else on the line. */
export const refuseEntry = (cursor: Cursor): never =>
  cursor.refuse(
    'A list entry cannot begin here.',
    'Begin each entry on a line of its own, or put quotes around a text that begins with "- ".',
  );

/** Refuses `? ` after something else on the line. */
export const refuseQuestionMark = (cursor: Cursor): never =>
  cursor.refuse('A key cannot begin here.', 'Put quotes around a text that begins with "? ".');

/** Refuses a character that begins nothing. */
export function refuseCharacter(cursor: Cursor): never {
  if (cursor.peek() === TAB) cursor.refuse('A tab cannot indent a line.', 'Indent with spaces.');
  const character = String.fromCodePoint(cursor.peek());
  return cursor.refuse(`Nothing can begin with ${character} here.`, 'Put the text in quotes.');
}
