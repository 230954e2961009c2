import { batchCommand } from './batch-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import type { Console } from './console.ts';
import { tryCommand } from './try-command.ts';
import { UsageError } from './usage-error.ts';

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  try: tryCommand,
  batch: batchCommand,
};

const help = `Usage: npm run policy -- COMMAND

  check FILE…                 says what is wrong with policies, and what they do not do
  try FILE --calls CALLS      decides calls as the engine would
  batch                       does both for lines of JSON on standard input

COMMAND --help tells more.
`;

/** `npm run policy`: does what the words say and gives the exit status. Status 2 is wrong use. */
export async function policyCommand(
  words: readonly string[],
  console: Console,
  root: string,
): Promise<number> {
  const [name, ...args] = words;
  if (name === undefined || name === '--help') {
    await console.write(help);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  try {
    if (command === undefined)
      throw new UsageError(
        `There is no command "${name}", expected one of ${Object.keys(commands).join(', ')}.`,
      );
    if (args.includes('--help')) {
      await console.write(command.help);
      return 0;
    }
    return await command.run(args, console, root);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const see = command === undefined ? '--help' : `${name} --help`;
    console.writeError(`${error.message}\nSee npm run policy -- ${see}\n`);
    return 2;
  }
}
