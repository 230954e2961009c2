import { spawnSync } from 'node:child_process';

/** Runs a script of the project as npm would, with the Node that runs the tests. */
export function runScript(
  script: string,
  options: readonly string[],
  { input = '', environment = {} }: { input?: string; environment?: Record<string, string> } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...options], {
    encoding: 'utf8',
    input,
    env: { ...process.env, ...environment },
  });
  return { status, stdout, stderr };
}
