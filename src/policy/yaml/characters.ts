import { isBreak } from './character-kinds.ts';
import { YamlSyntaxError } from './syntax-error.ts';

/** The characters of a text, up to the first that is refused. */
export interface Characters {
  /** One UTF-16 unit for each character, so that both are counted alike: U+FFFD stands for a character that takes two. */
  readonly units: string;
  /** The characters themselves when one takes two units; else null, and they are the units. */
  readonly wide: readonly string[] | null;
  /** Up to this index, the first character of a line is passed over. 0 unless the text begins with two byte order marks. */
  readonly swallowedUntil: number;
  /** What reading ends in after the last of these characters; null at the end of the text. */
  readonly refusal: YamlSyntaxError | null;
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** The number of the first line that is not UTF-8. */
function lineWithoutUnicode(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    if (decode(bytes.subarray(start, end), 'utf-8') === null) return line;
    start = end;
  }
  return 1;
}

function refuseBytes(bytes: Uint8Array, encoding: string): never {
  const line = encoding === 'utf-8' ? lineWithoutUnicode(bytes) : 1;
  const message = `The text has bytes that are not ${encoding.toUpperCase()}.`;
  throw new YamlSyntaxError('not-unicode', message, 'Save the file as UTF-8.', { line, column: 1 });
}

const bytesInUtf8 = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};

/** The engine reads this many bytes at a time, and looks at all their characters before it goes on. */
const chunkSize = 512;

/** What the engine does not let into a text: control characters but tab and line breaks, and halves of pairs. */
const notAllowed = /[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd]/;

const pairs = /[\ud800-\udbff][\udc00-\udfff]/g;

/** Where the engine stops reading because of the character at an index, and why. */
function refusalOf(
  characters: readonly string[],
  found: number,
): { readonly from: number; readonly refusal: YamlSyntaxError } {
  let from = 0;
  let chunkBytes = 0;
  let line = 1;
  let lineStart = 0;
  for (const [index, character] of characters.slice(0, found + 1).entries()) {
    const size = bytesInUtf8(character);
    if (chunkBytes + size > chunkSize) [from, chunkBytes] = [index, 0];
    chunkBytes += size;
    if (isBreak(character.charCodeAt(0))) [line, lineStart] = [line + 1, index + 1];
  }
  const name = (characters[found]?.charCodeAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The text has the character U+${name}, which cannot stand in YAML.`;
  const hint = `Take it away, or write it in double quotes as "\\u${name}".`;
  const column = found - lineStart + 1;
  return { from, refusal: new YamlSyntaxError('control-character', message, hint, { line, column }) };
}

/**
 * The characters of a text, without the byte order mark. A character that YAML does not allow is refused only when
 * reading comes near it: the engine never looks at what follows the first document.
 */
export function readCharacters(input: string | Uint8Array): Characters {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const encoding = encodingOf(bytes);
  const all = decode(bytes, encoding) ?? refuseBytes(bytes, encoding);
  const hasMark = all.startsWith(byteOrderMark);
  const text = hasMark ? all.slice(1) : all;
  const units = text.replaceAll(pairs, '\ufffd');
  const wide = units.length === text.length ? null : Array.from(text);
  const swallowedUntil =
    hasMark && text.startsWith(byteOrderMark) ? endOfFirstChunk(wide ?? Array.from(text)) : 0;
  const found = units.search(notAllowed);
  if (found < 0) return { units, wide, swallowedUntil, refusal: null };
  const { from, refusal } = refusalOf(wide ?? Array.from(text), found);
  return { units: units.slice(0, from), wide, swallowedUntil, refusal };
}

const byteOrderMark = '\ufeff';

/**
 * A quirk of the engine: it looks for a byte order mark at the beginning of what it has read, not at the place it is at. As
 * long as the first piece that it reads begins with one, it takes the first character of every line for that mark.
 */
function endOfFirstChunk(characters: readonly string[]): number {
  let bytes = bytesInUtf8(byteOrderMark);
  const end = characters.findIndex((character) => (bytes += bytesInUtf8(character)) > chunkSize);
  return end < 0 ? characters.length : end;
}
