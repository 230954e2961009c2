import { argumentAt, type Arguments } from './argument.ts';
import { compare } from './compare.ts';
import type { CounterStore } from './counters.ts';
import type { DecidingRule } from './deciding-rule.ts';
import type { Condition, Policy } from './format.ts';
import { quotedForm } from './quoted-form.ts';
import {
  reserve,
  rulesUnder,
  wantedReservations,
  type PlacedRule,
  type Reservation,
  type WantedReservation,
} from './reserve.ts';
import type { Value } from './value.ts';

/** A call that an agent makes, as far as a policy looks at it. */
export interface ToolCall {
  readonly tool: string;
  readonly arguments: Arguments;
}

/** The engine's answer to a call. A denial's message is what stands after `denialPrefix`. */
export type Decision =
  | { readonly decision: 'allow'; readonly reservations: readonly Reservation[] }
  | { readonly decision: 'deny'; readonly message: string; readonly rule: DecidingRule };

/**
 * What becomes of a call that the engine cannot read: it goes to the server as it is. No rule looks at it, `hide` and the
 * default do not hold for it, and no counter counts it.
 */
export interface Forwarded {
  readonly decision: 'forward';
  /** Why the engine cannot read it. */
  readonly reason: string;
}

/** What becomes of a call, readable or not. */
export type Outcome = Decision | Forwarded;

/** How the third outcome is told. */
export const forwardedInWords = 'forwarded: the engine cannot read the call';

/** What the engine puts before the message of every denial that the agent sees. */
export const denialPrefix = '[INTERCEPT POLICY DENIED] ';

/**
 * Decides a call as the engine does. Touches nothing but the counters it is given: an allowed call is counted at once, and
 * `giveBack` undoes that when the server answers with a JSON-RPC error. The caller owns the clock.
 */
export const decide = (policy: Policy, call: ToolCall, counters: CounterStore, now: Date): Decision =>
  decisionOn(policy, call)(counters, now);

/**
 * The decision on a call, to be taken as often as the call is made: what follows from the policy and the arguments alone
 * is worked out once, what depends on counters and the time at each call.
 */
export function decisionOn(policy: Policy, call: ToolCall): (counters: CounterStore, now: Date) => Decision {
  const tool = call.tool.toWellFormed();
  if (policy.hide.includes(tool) || policy.hide.includes('*')) {
    const decision = deny(`Tool ${quotedForm(tool)} is hidden by policy`, { kind: 'hidden' });
    return () => decision;
  }
  if (policy.default === 'deny' && !policy.tools.has(tool)) {
    const decision = deny(`Tool ${quotedForm(tool)} is not permitted by policy`, { kind: 'default' });
    return () => decision;
  }
  const { counted, always } = denyingRules(rulesFor(policy, tool), call.arguments);
  let reservations: readonly WantedReservation[] | undefined;
  return (counters, now) => {
    const time = now.getTime();
    const denying =
      counted.find(({ conditions }) => !conditions.every((each) => lookAtCounter(each, counters, time).holds))
        ?.placed ?? always;
    if (denying !== null) {
      const { on_deny: message, name } = denying.rule;
      return deny(message || `Denied by rule ${quotedForm(name)}`, decidingRule('rule', denying));
    }
    reservations ??= wantedReservations(policy, tool, call.arguments);
    const reserving = reserve(reservations, counters, time);
    if (reserving.outcome === 'reserved') return { decision: 'allow', reservations: reserving.reservations };
    const { placed, outcome } = reserving;
    const message =
      outcome === 'limit'
        ? placed.rule.on_deny || `Rate limit exceeded for ${placed.rule.name}`
        : 'Internal policy error';
    return deny(message, decidingRule(outcome, placed));
  };
}

/** Rules that can deny a call, in order: those that ask for a counter, before the first that denies it in any case. */
interface DenyingRules {
  readonly counted: readonly { readonly placed: PlacedRule; readonly conditions: readonly Condition[] }[];
  readonly always: PlacedRule | null;
}

function denyingRules(rules: readonly PlacedRule[], callArguments: Arguments): DenyingRules {
  const counted: DenyingRules['counted'][number][] = [];
  for (const placed of rules) {
    const { action, conditions } = placed.rule;
    const denies =
      action === 'deny' ||
      conditions.some((each) => !isOfCounter(each) && !lookAtArgument(each, callArguments).holds);
    if (denies) return { counted, always: placed };
    const ofCounters = conditions.filter(isOfCounter);
    if (ofCounters.length > 0) counted.push({ placed, conditions: ofCounters });
  }
  return { counted, always: null };
}

/** The message is sent as JSON, which holds no bytes that are not UTF-8. */
const deny = (message: string, rule: DecidingRule): Decision => ({
  decision: 'deny',
  message: message.toWellFormed(),
  rule,
});

const decidingRule = (
  kind: 'rule' | 'limit' | 'internal error',
  { tool, index, rule: { name } }: PlacedRule,
): DecidingRule => ({ kind, tool, index, name });

/** The tool's own rules, then those for every tool. */
export const rulesFor = (policy: Policy, tool: string): PlacedRule[] =>
  tool === '*' ? rulesUnder(policy, '*') : [...rulesUnder(policy, tool), ...rulesUnder(policy, '*')];

/** What a condition looked at in a call: undefined when the call does not carry it. */
export interface Look {
  readonly found: Value | undefined;
  readonly holds: boolean;
}

/** Looks at what a condition is about, in the call or in the counters. */
export const look = (
  condition: Condition,
  callArguments: Arguments,
  counters: CounterStore,
  now: number,
): Look =>
  isOfCounter(condition) ? lookAtCounter(condition, counters, now) : lookAtArgument(condition, callArguments);

const isOfCounter = ({ path }: Condition): boolean => path.startsWith('state.');

function lookAtCounter({ path, op, value }: Condition, counters: CounterStore, now: number): Look {
  const found = counters.read(path.slice('state.'.length), now);
  return { found, holds: compare(op, found, value) };
}

/** On an argument that the call does not carry, only `exists: false` holds. */
function lookAtArgument({ path, op, value }: Condition, callArguments: Arguments): Look {
  const found = argumentAt(callArguments, path.slice('args.'.length));
  const holds = found === undefined ? op === 'exists' && value === false : compare(op, found, value);
  return { found, holds };
}
