/** A call as its form has it. */
import { isJson } from '../../policy/json-text.ts';
import type { JsonValue } from '../../policy/value.ts';
import type { WorkbenchArgument } from '../data.ts';
import { messageOf } from '../message-of.ts';
import type { TriedCall } from '../work.ts';

type Argument = Pick<WorkbenchArgument, 'type'>;

/** What was typed for an argument, as the JSON that is sent; undefined when it is left out. */
export function typedJson(typed: string, { type }: Argument): string | undefined {
  if (typed === '') return undefined;
  // What is no value of the type is sent all the same, as an agent might. A number stays as it is written.
  return type !== 'string' && isJson(typed) ? typed.trim() : JSON.stringify(typed);
}

/** A value as its field shows it. */
export const shownValue = (value: JsonValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** Whether a field can hold a value: what it shows is sent as the same. */
export const canBeShown = (value: JsonValue, argument: Argument): boolean =>
  typedJson(shownValue(value), argument) === JSON.stringify(value);

/**
 * The arguments of a call that were typed as JSON. What JSON.parse would lose, such as a name that stands twice, stays text.
 *
 * @throws Error that says why the text is no JSON
 */
export function typedArguments(text: string): Pick<TriedCall, 'arguments' | 'arguments_text'> {
  const written = text.trim() === '' ? '{}' : text;
  let value: unknown;
  try {
    value = JSON.parse(written);
  } catch (error) {
    throw new Error(`This is not JSON: ${messageOf(error)}`, {
      cause: error,
    });
  }
  const isWhole = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isWhole && keepsAll(written, value)
    ? { arguments: value as NonNullable<TriedCall['arguments']> }
    : { arguments_text: written };
}

/** A longer text stays text, for it takes its time to look through, and so does one of more brackets: the page copies values to its worker level by level. */
const longestRead = 100_000;
const mostBrackets = 1000;

/** Whether a value holds all that stands in its text: each member once, and numbers as they are written. */
function keepsAll(written: string, value: unknown): boolean {
  if (written.length > longestRead || written.split(/[[{]/, mostBrackets + 2).length > mostBrackets + 1)
    return false;
  return JSON.stringify(value) === written.replaceAll(/("(?:\\.|[^"\\])*")|\s+/g, '$1');
}
