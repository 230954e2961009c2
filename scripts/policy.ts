/** `npm run policy`: checks a policy, or tries calls against it. */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { policyCommand } from '../src/command-line/policy-command.ts';
import { endOnOutputErrors } from './output-errors.ts';

const { stdin, stdout, stderr, env } = process;

endOnOutputErrors();

process.exitCode = await policyCommand(
  process.argv.slice(2),
  {
    input: stdin,
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    writeError: (text) => stderr.write(text),
    // npm runs scripts in the project's folder and tells where it was called.
    folder: env.npm_lifecycle_event === 'policy' && env.INIT_CWD ? env.INIT_CWD : process.cwd(),
    colour: stdout.isTTY && !env.NO_COLOR,
  },
  resolve(import.meta.dirname, '..'),
);
