import { readFileSync } from 'node:fs';
import { endOnOutputErrors } from '../../src/command-line/output-errors.ts';
import { runScript, type Script } from './script.ts';

/** Runs a script as this process, and leaves its exit status. */
export async function runAsProgram(script: Script): Promise<void> {
  const { argv, stdout, stderr, env } = process;
  endOnOutputErrors();
  process.exitCode = await runScript(script, argv.slice(2), {
    readInput: () => readFileSync(0, 'utf8'),
    write: (text) => stdout.write(text),
    writeError: (text) => stderr.write(text),
    colour: stdout.isTTY && !env.NO_COLOR,
  });
}
