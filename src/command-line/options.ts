import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/**
 * The options of a command, with its other words.
 *
 * @throws UsageError for an option it does not have.
 */
export function readOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/**
 * One of the choices that an option has.
 *
 * @throws UsageError when it is none of them.
 */
export function choose<T extends string>(option: string, choices: readonly T[], value: string): T {
  const choice = choices.find((each) => each === value);
  if (choice === undefined)
    throw new UsageError(`--${option} is "${value}", expected one of ${choices.join(', ')}.`);
  return choice;
}
