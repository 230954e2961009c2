import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean } from '../policy/nearest-name.ts';
import { UsageError } from './usage-error.ts';

/**
 * The options of a command, with its other words.
 *
 * @throws UsageError for an option that it does not have, or that lacks its value or has one too many.
 */
export function readOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? faultOf(error.message, options) : String(error));
  }
}

/** What is wrong with the option that Node names in its message, whose own words are meant for programmers. */
function faultOf(message: string, options: ParseArgsOptionsConfig): string {
  const [, written = ''] = /'(-[^' ]*)/.exec(message) ?? [];
  const option = options[written.slice('--'.length)];
  if (option?.type === 'string')
    return `${written} needs a value. One that begins with - is given as ${written}=VALUE.`;
  if (option?.type === 'boolean') return `${written} takes no value.`;
  const known = [...Object.keys(options), 'help'].map((name) => `--${name}`);
  return `There is no option ${written}. ${didYouMean(written, known, `There are ${known.join(', ')}.`)}`;
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
