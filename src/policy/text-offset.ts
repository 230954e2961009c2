import type { Position } from './yaml/node.ts';

/** Line breaks as the engine counts them. */
const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g;
const byteOrderMark = '\uFEFF';

/** Turns positions in a text into offsets: how many UTF-16 units stand before them, as JavaScript counts. */
export function offsetsIn(text: string): (position: Position) => number {
  const starts = [text.startsWith(byteOrderMark) ? 1 : 0];
  for (const { index, 0: found } of text.matchAll(lineBreak)) starts.push(index + found.length);
  return ({ line, column }) => {
    let offset = starts[line - 1] ?? text.length;
    // A column is one character, which may be two units.
    for (let passed = 1; passed < column && offset < text.length; passed += 1)
      offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
    return offset;
  };
}
