import { argumentAt, type Arguments } from './argument.ts';
import { compare } from './compare.ts';
import type { CounterStore } from './counters.ts';
import type { DecidingRule } from './deciding-rule.ts';
import type { Condition, Policy } from './format.ts';
import { quotedForm } from './quoted-form.ts';
import { reserve, rulesUnder, type PlacedRule, type Reservation } from './reserve.ts';
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
export function decide(policy: Policy, call: ToolCall, counters: CounterStore, now: Date): Decision {
  const tool = call.tool.toWellFormed();
  if (policy.hide.includes(tool) || policy.hide.includes('*')) {
    return deny(`Tool ${quotedForm(tool)} is hidden by policy`, { kind: 'hidden' });
  }
  if (policy.default === 'deny' && !policy.tools.has(tool)) {
    return deny(`Tool ${quotedForm(tool)} is not permitted by policy`, { kind: 'default' });
  }
  const time = now.getTime();
  const denying = rulesFor(policy, tool).find(
    ({ rule }) =>
      rule.action === 'deny' ||
      !rule.conditions.every((condition) => look(condition, call.arguments, counters, time).holds),
  );
  if (denying) {
    const { on_deny: message, name } = denying.rule;
    return deny(message || `Denied by rule ${quotedForm(name)}`, decidingRule('rule', denying));
  }
  const reserving = reserve(policy, tool, call.arguments, counters, time);
  if (reserving.outcome === 'reserved') return { decision: 'allow', reservations: reserving.reservations };
  const { placed, outcome } = reserving;
  const message =
    outcome === 'limit'
      ? placed.rule.on_deny || `Rate limit exceeded for ${placed.rule.name}`
      : 'Internal policy error';
  return deny(message, decidingRule(outcome, placed));
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

/** Looks at what a condition is about. On an argument that the call does not carry, only `exists: false` holds. */
export function look(
  { path, op, value }: Condition,
  callArguments: Arguments,
  counters: CounterStore,
  now: number,
): Look {
  const found = path.startsWith('state.')
    ? counters.read(path.slice('state.'.length), now)
    : argumentAt(callArguments, path.slice('args.'.length));
  return { found, holds: found === undefined ? isMissingWanted(op, value) : compare(op, found, value) };
}

const isMissingWanted = (op: Condition['op'], value: Value): boolean => op === 'exists' && value === false;
