import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { policyCommand } from '../../../src/command-line/policy-command.ts';
import { sourceProgram } from '../../../src/command-line/source-program.ts';

interface Given {
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  readonly colour?: boolean;
}

const program = await sourceProgram(process.cwd());

/** A folder for the files of a test, and the command as called in it. */
export function useFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  afterAll(() => rm(folder, { recursive: true }));
  return {
    folder,
    write: (name: string, content: string | Uint8Array): void => {
      writeFileSync(join(folder, name), content);
    },
    run: async (words: readonly string[], { input = '', colour = false }: Given = {}) => {
      let stdout = '';
      let stderr = '';
      const status = await policyCommand(
        words,
        {
          input: stream(Buffer.from(input)),
          write: (text) => {
            stdout += text;
            return Promise.resolve();
          },
          writeError: (text) => {
            stderr += text;
          },
          folder,
          colour,
        },
        program,
      );
      return { status, stdout, stderr };
    },
  };
}

/** Bytes in small chunks, as a pipe may give them. */
async function* stream(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const size = 1000;
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
    await Promise.resolve();
  }
}
