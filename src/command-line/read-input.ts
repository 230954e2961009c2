import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Console } from './console.ts';
import { UsageError } from './usage-error.ts';

/** The largest policy or list of calls that is read, in bytes. */
export const largestInput = 1024 * 1024;

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws UsageError when it is not there, is no file, or is larger than 1 MiB.
 */
export async function readInput(name: string, { input, folder }: Console): Promise<Uint8Array> {
  if (name === '-') return collect(input, 'standard input');
  const path = resolve(folder, name);
  const found = await stat(path).catch((error: unknown) => refuse(name, error));
  if (found.isDirectory()) throw new UsageError(`${name} is a folder, expected a file.`);
  return collect(createReadStream(path), name);
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
