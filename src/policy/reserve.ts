import { argumentAt, type Arguments } from './argument.ts';
import { asNumber } from './compare.ts';
import type { CounterStore } from './counters.ts';
import type { Counter, Policy, Rule, Window } from './format.ts';

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

/** A counter that a rule keeps, with its key in the store. */
export interface KeptCounter {
  readonly placed: PlacedRule;
  readonly key: string;
  readonly counter: Counter;
}

/**
 * The counters that the rules for a tool keep, in the order in which they are taken from. Unlike evaluation, this visits the rules
 * under "*" twice for a tool that is itself called "*", first in its own name.
 */
export function keptCounters(policy: Policy, tool: string): KeptCounter[] {
  const own = rulesUnder(policy, tool).map((placed) => ({ placed, scope: tool }));
  const shared = rulesUnder(policy, '*').map((placed) => ({ placed, scope: '_global' }));
  return [...own, ...shared].flatMap(({ placed, scope }) => {
    const { state: counter } = placed.rule;
    return counter === null ? [] : [{ placed, key: `${scope}.${counter.counter}`, counter }];
  });
}

/** What a call is to take from the counter of a rule. */
export interface WantedReservation {
  readonly placed: PlacedRule;
  readonly key: string;
  readonly window: Window;
  /** Null when the argument that it comes from is missing or no number, which ends in a denial. */
  readonly amount: bigint | null;
  /** Null when the rule does not limit its own counter with `lt` or `lte`; then it is never counted. */
  readonly limit: bigint | null;
}

/** What a call takes from the counters of all rules that apply to its tool, in order. */
export const wantedReservations = (
  policy: Policy,
  tool: string,
  callArguments: Arguments,
): WantedReservation[] =>
  keptCounters(policy, tool).map(({ placed, key, counter }) => ({
    placed,
    key,
    window: counter.window,
    amount: incrementOf(counter, callArguments),
    limit: limitOf(placed.rule, key)?.most ?? null,
  }));

/** Takes all of it or nothing. */
export function reserve(
  wanted: readonly WantedReservation[],
  counters: CounterStore,
  now: number,
): Reserving {
  const reservations: Reservation[] = [];
  const fail = (outcome: 'limit' | 'internal error', placed: PlacedRule): Reserving => {
    giveBack(reservations, counters);
    return { outcome, placed };
  };
  for (const { placed, key, window, amount, limit } of wanted) {
    if (amount === null) return fail('internal error', placed);
    if (limit === null) continue;
    if (!counters.reserve(key, amount, limit, window, now)) return fail('limit', placed);
    reservations.push({ key, amount });
  }
  return { outcome: 'reserved', reservations };
}

/** Gives back what an allowed call took, as the engine does when the server answers with a JSON-RPC error. */
export function giveBack(reservations: readonly Reservation[], counters: CounterStore): void {
  for (const { key, amount } of reservations) counters.giveBack(key, amount);
}

/** What a call adds to a counter, or null when the argument it comes from is missing or no number. */
export function incrementOf(counter: Counter, callArguments: Arguments): bigint | null {
  if (counter.increment_from === '') return counter.increment;
  const found = argumentAt(callArguments, counter.increment_from.replace(/^args\./, ''));
  return typeof found === 'number' ? truncate(found) : null;
}

/** The most that a rule lets its own counter reach, and which of its conditions says so: its first `lt` or `lte` on it. Null without one. */
export function limitOf(
  { conditions }: Rule,
  key: string,
): { readonly index: number; readonly most: bigint } | null {
  for (const [index, { path, op, value }] of conditions.entries()) {
    const number = path === `state.${key}` ? asNumber(value) : null;
    if (number === null) continue;
    if (op === 'lt') return { index, most: BigInt.asIntN(64, truncate(number) - 1n) };
    if (op === 'lte') return { index, most: truncate(number) };
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
