import { argumentAt, type Arguments } from './argument.ts';
import { asNumber } from './compare.ts';
import type { CounterStore } from './counters.ts';
import type { Counter, Policy, Rule } from './format.ts';

/** What an allowed call took from a counter, so that it can be given back. */
export interface Reservation {
  readonly key: string;
  readonly amount: bigint;
}

/** A rule with the place it stands at: the key under `tools:`, which may be `*`, and its index there. */
export interface PlacedRule {
  readonly tool: string;
  readonly index: number;
  readonly rule: Rule;
}

/** How reserving ended: all counters taken, a limit passed, or an increment that could not be read. */
export type Reserving =
  | { readonly outcome: 'reserved'; readonly reservations: readonly Reservation[] }
  | { readonly outcome: 'limit' | 'internal error'; readonly placed: PlacedRule };

/** The rules that stand under one name. */
export const rulesUnder = (policy: Policy, tool: string): PlacedRule[] =>
  (policy.tools.get(tool) ?? []).map((rule, index) => ({ tool, index, rule }));

/**
 * Takes from the counter of every rule that keeps one and applies to the tool, in order; all or nothing. A counter that
 * its own rule does not limit with `lt` or `lte` is never counted.
 */
export function reserve(
  policy: Policy,
  tool: string,
  callArguments: Arguments,
  counters: CounterStore,
  now: number,
): Reserving {
  const reservations: Reservation[] = [];
  const fail = (outcome: 'limit' | 'internal error', placed: PlacedRule): Reserving => {
    giveBack(reservations, counters);
    return { outcome, placed };
  };
  // Unlike evaluation, this visits the rules under "*" twice for a tool that is itself called "*", first in its own name.
  const own = rulesUnder(policy, tool).map((placed) => ({ placed, scope: tool }));
  const shared = rulesUnder(policy, '*').map((placed) => ({ placed, scope: '_global' }));

  for (const { placed, scope } of [...own, ...shared]) {
    const { state: counter } = placed.rule;
    if (counter === null) continue;
    const key = `${scope}.${counter.counter}`;
    const amount = incrementOf(counter, callArguments);
    if (amount === null) return fail('internal error', placed);
    const limit = limitOf(placed.rule, `state.${key}`);
    if (limit === null) continue;
    if (!counters.reserve(key, amount, limit, counter.window, now)) return fail('limit', placed);
    reservations.push({ key, amount });
  }
  return { outcome: 'reserved', reservations };
}

/** Gives back what an allowed call took, as the engine does when the server answers with a JSON-RPC error. */
export function giveBack(reservations: readonly Reservation[], counters: CounterStore): void {
  for (const { key, amount } of reservations) counters.giveBack(key, amount);
}

/** What a call adds to a counter, or null when the argument it comes from is missing or no number. */
function incrementOf(counter: Counter, callArguments: Arguments): bigint | null {
  if (counter.increment_from === '') return counter.increment;
  const found = argumentAt(callArguments, counter.increment_from.replace(/^args\./, ''));
  return typeof found === 'number' ? truncate(found) : null;
}

/** The greatest value that a rule lets its own counter reach: of its first `lt` or `lte` condition on it, or null without one. */
function limitOf(rule: Rule, counterPath: string): bigint | null {
  for (const { path, op, value } of rule.conditions) {
    const number = path === counterPath ? asNumber(value) : null;
    if (number === null) continue;
    if (op === 'lt') return BigInt.asIntN(64, truncate(number) - 1n);
    if (op === 'lte') return truncate(number);
  }
  return null;
}

const smallest = -(2n ** 63n);

/** A number without its fraction, as a 64-bit integer. What does not fit becomes the smallest one, as on the engine's amd64 builds. */
function truncate(number: number): bigint {
  if (!Number.isFinite(number)) return smallest;
  const whole = BigInt(Math.trunc(number));
  return whole === BigInt.asIntN(64, whole) ? whole : smallest;
}
