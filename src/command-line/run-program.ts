import { fstatSync } from 'node:fs';
import { endWith, OutputError, outputWriter } from './output-errors.ts';
import { policyCommand } from './policy-command.ts';
import type { Program } from './program.ts';

/** Runs the command that this process was called with, and leaves its exit status. */
export async function runProgram(program: Program): Promise<void> {
  const { stdout, stderr, env } = process;
  try {
    process.exitCode = await policyCommand(
      process.argv.slice(2),
      {
        // Opened by the commands that read it alone: Node takes some milliseconds.
        get input() {
          return process.stdin;
        },
        write: outputWriter(),
        // Node opens the null device in place of an output that is closed.
        get isDiscarded() {
          return !stdout.isTTY && fstatSync(stdout.fd).isCharacterDevice();
        },
        writeError: (text) => stderr.write(text),
        // npm runs scripts in the project's folder and tells where it was called.
        folder: env.npm_lifecycle_event === 'policy' && env.INIT_CWD ? env.INIT_CWD : process.cwd(),
        colour: stdout.isTTY && !env.NO_COLOR,
      },
      program,
    );
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    endWith(error);
  }
}
