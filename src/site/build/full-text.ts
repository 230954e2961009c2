import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { llmsFullAddress } from '../markdown/llms-addresses.ts';

/** What a program can still fetch and hold at once. */
const largest = 10_000_000;

/**
 * Puts Markdown twins one after the other into the full text for language models, and into further parts of it where it
 * would grow too large. Reads one twin at a time.
 *
 * @returns The addresses of the parts.
 */
export async function writeFullText(twins: readonly URL[], folder: URL, limit = largest): Promise<string[]> {
  const parts: string[] = [];
  let size = Infinity;
  let file = folder;
  for (const twin of twins) {
    const text = await readFile(twin);
    if (size + text.length > limit) {
      const address =
        parts.length === 0 ? llmsFullAddress : llmsFullAddress.replace('.', `-${parts.length + 1}.`);
      parts.push(address);
      file = new URL(address.slice(1), folder);
      await writeFile(file, text);
      size = text.length;
    } else {
      await appendFile(file, Buffer.concat([Buffer.from('\n'), text]));
      size += text.length + 1;
    }
  }
  return parts;
}
