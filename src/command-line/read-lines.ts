/** A line of the input, counted from 1; null for one that is too long or no UTF-8, with the reason. */
export type InputLine =
  | { readonly number: number; readonly text: string }
  | { readonly number: number; readonly text: null; readonly reason: string };

/** Longest line that is read, in bytes: room for a policy of 1 MiB with every character escaped, and its calls. */
export const longestLine = 16 * 1024 * 1024;

/** The lines of a stream, one after the other. Only a line feed ends a line: a text in JSON may hold the other breaks. */
export async function* readLines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine> {
  let number = 0;
  let pending: Uint8Array[] = [];
  let size = 0;
  const finish = (): InputLine => {
    const line = decodeLine(pending, size, (number += 1));
    pending = [];
    size = 0;
    return line;
  };
  const add = (part: Uint8Array): void => {
    size += part.length;
    if (size <= longestLine) pending.push(part);
    else pending = [];
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      yield finish();
    }
    add(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

const lineFeed = 0x0a;

const decoder = new TextDecoder('utf-8', { fatal: true });

function decodeLine(parts: readonly Uint8Array[], size: number, number: number): InputLine {
  if (size > longestLine) return { number, text: null, reason: 'The line is longer than 16 MiB.' };
  try {
    return { number, text: decoder.decode(Buffer.concat(parts)) };
  } catch {
    return { number, text: null, reason: 'The line is not UTF-8.' };
  }
}
