import { spawnSync } from 'node:child_process';
import { runScript as runHere, type Script } from '../../../scripts/commands/script.ts';

/** Runs a script of the project without a process, as if no terminal took its output. */
export async function runScript(
  script: Script,
  words: readonly string[],
  { input = '', colour = false }: { input?: string; colour?: boolean } = {},
) {
  let [stdout, stderr] = ['', ''];
  const status = await runHere(script, words, {
    readInput: () => input,
    write: (text) => {
      stdout += text;
    },
    writeError: (text) => {
      stderr += text;
    },
    colour,
  });
  return { status, stdout, stderr };
}

/** Runs a script of the project as npm would, with the Node that runs the tests. */
export function runProcess(
  script: string,
  words: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...words], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}
