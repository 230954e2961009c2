import { engineCommit } from '../policy/engine-version.ts';
import { batchCommand } from './batch-command.ts';
import { checkCommand } from './check-command.ts';
import type { Command } from './command.ts';
import type { Console } from './console.ts';
import { coverageCommand } from './coverage-command.ts';
import { diffCommand } from './diff-command.ts';
import { hookCommand } from './hook-command.ts';
import { initCommand } from './init-command.ts';
import { convertCommand } from './convert-command.ts';
import type { Program } from './program.ts';
import { testCommand } from './test-command.ts';
import { tryCommand } from './try-command.ts';
import { UsageError } from './usage-error.ts';

const commands: Readonly<Record<string, Command>> = {
  check: checkCommand,
  try: tryCommand,
  diff: diffCommand,
  test: testCommand,
  coverage: coverageCommand,
  init: initCommand,
  batch: batchCommand,
  hook: hookCommand,
  convert: convertCommand,
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
    if (args.includes('--help')) {
      await console.write(`Usage: ${program.name} ${command.usage}\n\n${command.help}`);
      return 0;
    }
    return await command.run(args, console, program);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const see = command === undefined ? '--help' : `${name} --help`;
    console.writeError(`${error.message}\nSee ${program.name} ${see}\n`);
    return 2;
  }
}
