import { isBlankOrEnd, isOneOf, isWordCharacter } from './character-kinds.ts';
import type { Cursor } from './cursor.ts';

/** Takes `&` or `*` and the name of an anchor after it; gives the name. */
export function takeName(cursor: Cursor): string {
  const start = cursor.mark;
  const sign = cursor.take();
  let name = '';
  while (isWordCharacter(cursor.peek())) name += cursor.take();
  const next = cursor.peek();
  if (name !== '' && (isBlankOrEnd(next) || isOneOf(next, '?:,]}%@`'))) return name;
  const wildcard = sign === '*' ? ', such as "*" for every tool' : '';
  const hint = `Put quotes around a text that begins with ${sign}${wildcard}.`;
  return cursor.refuse(`After ${sign} the name of an anchor must stand.`, hint, start);
}
