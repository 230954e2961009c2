import { CARRIAGE_RETURN, is, isBlank, LINE_FEED } from './character-kinds.ts';
import type { Cursor } from './cursor.ts';

/** How far the engine looks ahead for a comment. */
const farthest = 512;

/** Passes a comment that stands on the line of the token before it. Tabs may stand before it. */
export function skipCommentAfterToken(cursor: Cursor): void {
  if (cursor.isAfterBreak) return;
  let ahead = 0;
  while (ahead < farthest && isBlank(cursor.peek(ahead))) ahead += 1;
  if (ahead < farthest && is(cursor.peek(ahead), '#')) cursor.skipToLineEnd();
}

/**
 * Passes the comment that begins here and those on the lines after it, empty lines between them included. In the
 * lines after the first, a tab may stand before a comment, which is refused elsewhere.
 */
export function skipComments(cursor: Cursor): void {
  for (;;) {
    cursor.skipToLineEnd();
    let ahead = 0;
    const isPassed = (point: number) => isBlank(point) || point === LINE_FEED || point === CARRIAGE_RETURN;
    while (ahead < farthest && isPassed(cursor.peek(ahead))) ahead += 1;
    if (ahead >= farthest || !is(cursor.peek(ahead), '#')) return;
    while (!is(cursor.peek(), '#')) {
      if (isBlank(cursor.peek())) cursor.skip();
      else cursor.takeBreak();
    }
  }
}
