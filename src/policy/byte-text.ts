/**
 * Texts that are not Unicode. The engine keeps the bytes of `!!binary` as they are, UTF-8 or not. Here a byte that is no UTF-8 is
 * half of a surrogate pair, U+DC00 and the byte: no text that comes from UTF-8 or from the engine's JSON reader has one, so
 * that such a text equals no other, as in the engine.
 */

const firstHalf = 0xdc00;

/** Bytes as a text. */
export function textOfBytes(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length;) {
    const size = sizeFrom(bytes[start] ?? 0);
    const character = decoded(bytes.subarray(start, start + size));
    text += character ?? String.fromCharCode(firstHalf + (bytes[start] ?? 0));
    start += character === null ? 1 : size;
  }
  return text;
}

/** The byte that a character stands for which is no Unicode, or null for any other character. */
export function strayByte(character: string): number | null {
  const byte = character.length === 1 ? character.charCodeAt(0) - firstHalf : -1;
  return byte >= 0x80 && byte <= 0xff ? byte : null;
}

/** Whether the bytes of a text hold those of another. Only a text that is not Unicode can begin or end within a character. */
export function containsBytes(text: string, part: string): boolean {
  if (part.isWellFormed()) return text.includes(part);
  // One character for each byte, so that the search for texts does it.
  return byteCharacters(text).includes(byteCharacters(part));
}

const byteCharacters = (text: string): string =>
  Array.from(text, (character) => {
    const byte = strayByte(character);
    return byte === null
      ? Array.from(new TextEncoder().encode(character), (each) => String.fromCharCode(each)).join('')
      : String.fromCharCode(byte);
  }).join('');

/** How many bytes a character has that begins with this one. */
const sizeFrom = (byte: number): number => (byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
