import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { checkerFile } from '../../../src/bundle/checker-file.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';

export const catalogue = readCatalogue();

/** The file as the site serves it. */
export const policyFile = await checkerFile(catalogue, process.cwd());

/** An empty folder that holds the file and nothing else, and the file as called in it. */
export function useFolderWithFile() {
  const folder = mkdtempSync(join(tmpdir(), 'policy-file-'));
  afterAll(() => rm(folder, { recursive: true }));
  writeFileSync(join(folder, 'policy.mjs'), policyFile.text);
  const environment = { PATH: process.env.PATH, HOME: folder };
  const runFile = (name: string, words: readonly string[], input: string | Uint8Array = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [name, ...words], {
      cwd: folder,
      input,
      encoding: 'utf8',
      env: environment,
      maxBuffer: 1e9,
    });
    return { status, stdout, stderr };
  };
  return {
    folder,
    /** Runs a file of the folder. */
    runFile,
    run: (words: readonly string[], input: string | Uint8Array = '') => runFile('policy.mjs', words, input),
    /** Starts it without waiting. */
    start: (words: readonly string[], input: string) =>
      new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
        const child = spawn(process.execPath, ['policy.mjs', ...words], { cwd: folder, env: environment });
        let [stdout, stderr] = ['', ''];
        child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
        child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
        child.on('close', (status) => {
          resolve({ status, stdout, stderr });
        });
        child.stdin.end(input);
      }),
  };
}
