import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { policyCommand } from '../../../src/command-line/policy-command.ts';
import { sourceProgram } from '../../../src/command-line/source-program.ts';
import { fixtureRoot } from '../../fixture-catalogue/fixture.ts';

interface Given {
  /** What stands on standard input. */
  readonly input?: string | Uint8Array;
  readonly colour?: boolean;
  /** Whether nobody can read what it writes. */
  readonly isDiscarded?: boolean;
}

/** One of the fixture's servers and the case that concerns it: the command is to know one server, which then need not be named. */
const otherServer = /(?:servers|tools|postures)[\\/]notes|copied-folder/;

/** A folder for the files of a test, and the command as called in it, with a small catalogue of one server or of two. */
export function useFolder({ servers = 'one' }: { readonly servers?: 'one' | 'two' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  cpSync(join(fixtureRoot, 'content'), join(root, 'content'), {
    recursive: true,
    filter: (path) => servers === 'two' || !otherServer.test(path),
  });
  cpSync('package.json', join(root, 'package.json'));
  afterAll(() => Promise.all([folder, root].map((each) => rm(each, { recursive: true }))));
  const reading = sourceProgram(root);
  return {
    folder,
    write: (name: string, content: string | Uint8Array): void => {
      writeFileSync(join(folder, name), content);
    },
    run: async (
      words: readonly string[],
      { input = '', colour = false, isDiscarded = false }: Given = {},
    ) => {
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
          isDiscarded,
        },
        await reading,
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
