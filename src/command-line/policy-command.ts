import { engineCommit } from '../policy/engine-version.ts';
import type { ListedCommand } from './command.ts';
import { visible, type Console } from './console.ts';
import type { Program } from './program.ts';
import { UsageError } from './usage-error.ts';

/** Loaded one at a time: what the others need takes time to load. */
const commands: Readonly<Record<string, ListedCommand>> = {
  check: {
    usage: 'check [options] FILE…',
    summary: 'says what is wrong with policies, and what they do not do',
    load: async () => (await import('./check-command.ts')).checkCommand,
  },
  try: {
    usage: 'try [--explain] FILE --calls CALLS',
    summary: 'decides calls as the engine would',
    load: async () => (await import('./try-command.ts')).tryCommand,
  },
  diff: {
    usage: 'diff [options] OLD NEW',
    summary: 'says what an edit of a policy opens and closes',
    load: async () => (await import('./diff-command.ts')).diffCommand,
  },
  test: {
    usage: 'test [--format F] POLICY CASES…',
    summary: 'runs cases against a policy, and says which are not met',
    load: async () => (await import('./test-command.ts')).testCommand,
  },
  coverage: {
    usage: 'coverage [--format F] POLICY CASES…',
    summary: 'finds rules and limits that no case needs',
    load: async () => (await import('./coverage-command.ts')).coverageCommand,
  },
  init: {
    usage: 'init [options]',
    summary: 'writes a policy of the catalogue, with its cases',
    load: async () => (await import('./init-command.ts')).initCommand,
  },
  batch: {
    usage: 'batch [--server ID] < CASES.jsonl',
    summary: 'checks and decides for lines of JSON on standard input',
    load: async () => (await import('./batch-command.ts')).batchCommand,
  },
  hook: {
    usage: 'hook --policy FILE [options]',
    summary: 'guards the tool calls of a client that calls hooks',
    load: async () => (await import('./hook-command.ts')).hookCommand,
  },
  convert: {
    usage: 'convert FILE --to FORMAT',
    summary: 'writes a policy as another client takes it',
    load: async () => (await import('./convert-command.ts')).convertCommand,
  },
};

const usageWidth = 36;

const help = ({ name }: Program): string => `Usage: ${name} COMMAND

${Object.values(commands)
  .map(({ usage, summary }) => `  ${usage.padEnd(usageWidth)}  ${summary}\n`)
  .join('')}
COMMAND --help tells more. --version names this program and the engine that it follows.
`;

/** Does what the words say and gives the exit status. Status 2 is wrong use. */
export async function policyCommand(
  words: readonly string[],
  console: Console,
  program: Program,
): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help') {
    await console.write(help(program));
    return name === undefined ? 2 : 0;
  }
  if (name === '--version') {
    await console.write(`${program.version} (engine ${engineCommit})\n`);
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined)
      throw new UsageError(
        `There is no command "${name}", expected one of ${Object.keys(commands).join(', ')}.`,
      );
    const { help: more, run } = await command.load();
    if (args.includes('--help')) {
      await console.write(`Usage: ${program.name} ${command.usage}\n\n${more}`);
      return 0;
    }
    return await run(args, console, program);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const see = command === undefined ? '--help' : `${name} --help`;
    console.writeError(`${visible(error.message)}\nSee ${program.name} ${see}\n`);
    return 2;
  }
}
