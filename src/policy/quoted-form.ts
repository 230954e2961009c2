import { strayByte } from './byte-text.ts';

/** What the engine writes as `\a`, `\n` and so on when it quotes a name. */
const shortEscapes: ReadonlyMap<string, string> = new Map([
  ['\x07', String.raw`\a`],
  ['\b', String.raw`\b`],
  ['\f', String.raw`\f`],
  ['\n', String.raw`\n`],
  ['\r', String.raw`\r`],
  ['\t', String.raw`\t`],
  ['\v', String.raw`\v`],
  ['"', String.raw`\"`],
  ['\\', String.raw`\\`],
]);

/** Letters, marks, numbers, punctuation, symbols and the plain space are written as they are. */
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

/**
 * A name in double quotes, as the engine's messages show it. Source: the `%q` verb of Go's fmt package. A character that
 * a later Unicode version than the engine's added may be escaped there and not here.
 */
export function quotedForm(name: string): string {
  return `"${Array.from(name, (character) =>
    escaped(strayByte(character) === null ? character.toWellFormed() : character),
  ).join('')}"`;
}

function escaped(character: string): string {
  const short = shortEscapes.get(character);
  if (short !== undefined) return short;
  const byte = strayByte(character);
  if (byte !== null) return String.raw`\x` + byte.toString(16);
  if (printable.test(character)) return character;
  const codePoint = character.codePointAt(0) ?? 0;
  const digits = codePoint.toString(16);
  if (codePoint < 0x80) return String.raw`\x` + digits.padStart(2, '0');
  return codePoint < 0x10000
    ? String.raw`\u` + digits.padStart(4, '0')
    : String.raw`\U` + digits.padStart(8, '0');
}
