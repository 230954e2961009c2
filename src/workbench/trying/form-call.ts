/** A call as its form has it. */
import type { JsonValue } from '../../policy/value.ts';
import type { WorkbenchArgument } from '../data.ts';
import { messageOf } from '../message-of.ts';
import type { TriedCall } from '../work.ts';

/** What was typed for an argument, as it is sent; undefined when it is left out. */
export function typedValue(typed: string, { type }: Pick<WorkbenchArgument, 'type'>): JsonValue | undefined {
  if (typed === '') return undefined;
  if (type === 'string') return typed;
  // What is no value of the type is sent all the same, as an agent might.
  return jsonOf(typed) ?? typed;
}

/** A value as its field shows it. */
export const shownValue = (value: JsonValue | undefined): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

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
