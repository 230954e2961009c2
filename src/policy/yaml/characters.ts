import { BYTE_ORDER_MARK, isAllowed, isBreak } from './character-kinds.ts';
import { YamlSyntaxError } from './syntax-error.ts';

/** A text as code points, up to the first that is refused. */
export interface Characters {
  readonly points: Uint32Array;
  /** Up to this index, the first character of a line is passed over. 0 unless the text begins with two byte order marks. */
  readonly swallowedUntil: number;
  /** From this index on, reading ends in the refusal. */
  readonly refusedFrom: number;
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

function codePoints(text: string, bytes: Uint8Array): Uint32Array {
  // As many characters as bytes: ASCII, whose bytes are its code points.
  if (text.length === bytes.length) return new Uint32Array(bytes);
  const points = new Uint32Array(text.length);
  let count = 0;
  for (let index = 0; index < text.length; count += 1) {
    const point = text.codePointAt(index) ?? 0;
    points[count] = point;
    index += point > 0xffff ? 2 : 1;
  }
  return points.subarray(0, count);
}

const bytesInUtf8 = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** The engine reads this many bytes at a time, and looks at all their characters before it goes on. */
const chunkSize = 512;

function refusalOf(points: Uint32Array, found: number): Pick<Characters, 'refusedFrom' | 'refusal'> {
  let chunkStart = 0;
  let chunkBytes = 0;
  let line = 1;
  let lineStart = 0;
  points.subarray(0, found + 1).forEach((point, index) => {
    const size = bytesInUtf8(point);
    if (chunkBytes + size > chunkSize) [chunkStart, chunkBytes] = [index, 0];
    chunkBytes += size;
    if (isBreak(point)) [line, lineStart] = [line + 1, index + 1];
  });
  const name = (points[found] ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const message = `The text has the character U+${name}, which cannot stand in YAML.`;
  const hint = `Take it away, or write it in double quotes as "\\u${name}".`;
  const refusal = new YamlSyntaxError('control-character', message, hint, {
    line,
    column: found - lineStart + 1,
  });
  return { refusedFrom: chunkStart, refusal };
}

/**
 * The characters of a text, without the byte order mark. A character that YAML does not allow is refused only when
 * reading comes near it: the engine never looks at what follows the first document.
 */
export function readCharacters(input: string | Uint8Array): Characters {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding) ?? refuseBytes(bytes, encoding);
  const all = codePoints(text, bytes);
  const points = all[0] === BYTE_ORDER_MARK ? all.subarray(1) : all;
  const found = points.findIndex((point) => !isAllowed(point));
  const refused = found >= 0 ? refusalOf(points, found) : { refusedFrom: Infinity, refusal: null };
  const hasSecondMark = points !== all && points[0] === BYTE_ORDER_MARK;
  return { points, swallowedUntil: hasSecondMark ? endOfFirstChunk(points) : 0, ...refused };
}

/**
 * A quirk of the engine: it looks for a byte order mark at the beginning of what it has read, not at the place it is at. As
 * long as the first piece that it reads begins with one, it takes the first character of every line for that mark.
 */
function endOfFirstChunk(points: Uint32Array): number {
  let bytes = bytesInUtf8(BYTE_ORDER_MARK);
  const end = points.findIndex((point) => (bytes += bytesInUtf8(point)) > chunkSize);
  return end < 0 ? points.length : end;
}
