import { comparePolicies } from '../policy/difference/compare-policies.ts';
import type { Policy } from '../policy/format.ts';
import { loadPolicy } from '../policy/load.ts';
import type { Command } from './command.ts';
import type { Console } from './console.ts';
import { choose, readOptions } from './options.ts';
import { readInput } from './read-input.ts';
import { differenceReporters } from './report/differences.ts';
import { UsageError } from './usage-error.ts';

export const diffCommand: Command = {
  help: `Says of each tool whether the new policy is wider, stricter or merely different, the wider first, with
a call that both policies decided. Calls are made from what the conditions of both policies name. That
no call was found is no proof that there is none: such a change is called different.

  --allow-wider  exit status 0 although something is wider
  --format F     text (unless given), json, or markdown
  --help         this text

Exit status: 0 nothing is wider, 1 something is, 2 wrong use, a file that cannot be read, or a policy
that the engine refuses.
`,

  async run(args, console) {
    const { values, positionals } = readOptions(args, {
      'allow-wider': { type: 'boolean', default: false },
      format: { type: 'string', default: 'text' },
    });
    const format = choose('format', ['text', 'json', 'markdown'], values.format);
    const [old, edited, ...more] = positionals;
    if (old === undefined || edited === undefined || more.length > 0)
      throw new UsageError('Name the old policy and the new one.');
    if (old === '-' && edited === '-') throw new UsageError('Standard input can be read once only.');
    const differences = comparePolicies(await readPolicy(old, console), await readPolicy(edited, console));
    await console.write(differenceReporters[format](differences));
    return differences.some(({ kind }) => kind === 'wider') && !values['allow-wider'] ? 1 : 0;
  },
};

async function readPolicy(file: string, console: Console): Promise<Policy> {
  const loaded = loadPolicy(await readInput(file, console));
  if (loaded.verdict === 'valid') return loaded.policy;
  throw new UsageError(
    loaded.problems
      .map(({ line, column, code, message }) => `${file}:${line}:${column}  error  ${code}  ${message}`)
      .join('\n'),
  );
}
