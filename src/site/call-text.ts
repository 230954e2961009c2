import type { Call } from '../catalogue/schema/cases.ts';

type Arguments = Call['arguments'];

const member = (name: string, value: Arguments[string] | undefined): string =>
  `${name}: ${JSON.stringify(value)}`;

/**
 * A call to read, whole, with the types of its arguments kept apart: `read_rates(pair: "EURUSD", limit: 5)`. On the page
 * of its own tool the name goes without saying.
 */
export function callText(call: Pick<Call, 'tool' | 'arguments'>, tool?: string): string {
  const values = Object.entries(call.arguments).map(([name, value]) => member(name, value));
  if (call.tool !== tool) return `${call.tool}(${values.join(', ')})`;
  return values.length === 0 ? 'no arguments' : values.join(', ');
}
