import type { Call } from '../catalogue/schema/cases.ts';

type Arguments = Call['arguments'];

const member = (name: string, value: Arguments[string] | undefined): string =>
  `${name}: ${JSON.stringify(value)}`;

/** What differs between two calls of a tool, or null when they do not have the same arguments. */
function differences(first: Arguments, second: Arguments): string[] | null {
  const names = Object.keys(first);
  if (names.join() !== Object.keys(second).join()) return null;
  return names
    .filter((name) => JSON.stringify(first[name]) !== JSON.stringify(second[name]))
    .map((name) => member(name, second[name]));
}

/**
 * A call to read, with the types of its arguments kept apart: `read_rates(pair: "EURUSD", limit: 5)`. On the page of
 * its own tool the name goes without saying.
 */
export function callText(call: Pick<Call, 'tool' | 'arguments'>, tool?: string): string {
  const values = Object.entries(call.arguments).map(([name, value]) => member(name, value));
  if (call.tool !== tool) return `${call.tool}(${values.join(', ')})`;
  return values.length === 0 ? 'no arguments' : values.join(', ');
}

/** Calls one below the other. One that differs from the first in single values shows those alone: `… limit: 0`. */
export function callTexts(calls: readonly Pick<Call, 'tool' | 'arguments'>[], tool?: string): string[] {
  const [first] = calls;
  return calls.map((call) => {
    if (first === undefined || call === first || call.tool !== first.tool) return callText(call, tool);
    const differing = differences(first.arguments, call.arguments);
    const isShorter = differing !== null && differing.length < Object.keys(first.arguments).length;
    return isShorter ? `… ${differing.join(', ')}` : callText(call, tool);
  });
}
