import type { MadeCall } from '../../catalogue/run-cases.ts';
import type { JsonValue } from '../../policy/value.ts';

/** What is shown of a call. */
export type ShownCall = Pick<MadeCall, 'tool' | 'arguments' | 'arguments_text'>;

const member = (name: string, value: JsonValue): string => `${name}: ${JSON.stringify(value)}`;

/**
 * A call to read, whole, with the types of its arguments kept apart: `read_rates(pair: "EURUSD", limit: 5)`. On the page
 * of its own tool the name goes without saying.
 */
export function callText(call: ShownCall, tool?: string): string {
  // As the client writes it: what is special about it lies in the text.
  if (call.arguments_text !== undefined)
    return call.tool === tool ? call.arguments_text : `${call.tool}(${call.arguments_text})`;
  const values = Object.entries(call.arguments ?? {}).map(([name, value]) => member(name, value));
  if (call.tool !== tool) return `${call.tool}(${values.join(', ')})`;
  return values.length === 0 ? 'no arguments' : values.join(', ');
}
