import { close, open, read } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Console } from './console.ts';
import { UsageError } from './usage-error.ts';

/** The largest policy or list of calls that is read, in bytes. */
export const largestInput = 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws UsageError when it is not there, is no file, or is larger than 1 MiB.
 */
export async function readInput(name: string, console: Console): Promise<Uint8Array> {
  if (name === '-') return collect(console.input, 'Standard input');
  if (name === '') throw new UsageError('The name of a file is empty.');
  return collect(chunksOf(resolve(console.folder, name)), name);
}

// These alone: node:fs/promises, with all that it can do, takes longer to load than a policy takes to read.
const openFile = promisify(open);
const readFile = promisify(read);
const closeFile = promisify(close);

/** What a file holds, in pieces. Reading never blocks the program: a named pipe may have nothing to read for ever. */
async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const file = await openFile(path, 'r');
  try {
    for (;;) {
      const { buffer, bytesRead } = await readFile(file, Buffer.allocUnsafe(64 * 1024), 0, 64 * 1024, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await closeFile(file);
  }
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream) {
      size += chunk.length;
      // Counted while reading, because the size of a pipe or a device is not known before.
      if (size > largestInput) throw new UsageError(`${name} is larger than 1 MiB, expected at most that.`);
      chunks.push(chunk);
    }
  } catch (error) {
    refuse(name, error);
  }
  return Buffer.concat(chunks);
}

const reasons = new Map([
  ['ENOENT', 'does not exist'],
  ['EACCES', 'may not be read'],
  ['EISDIR', 'is a folder, expected a file'],
]);

function refuse(name: string, error: unknown): never {
  if (error instanceof UsageError) throw error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons.get(code) ?? `cannot be read (${code || String(error)})`;
  throw new UsageError(`${name} ${reason}.`);
}
