import { rulePlace } from '../../policy/deciding-rule.ts';
import type { Condition, Policy, Rule, Window } from '../../policy/format.ts';
import type { Value } from '../../policy/value.ts';
import type { Case } from '../schema/cases.ts';
import {
  casesOf,
  isDeniedBy,
  rulesOf,
  someAllowedInstead,
  Trial,
  withRule,
  type RulePosition,
} from './changed-policy.ts';
import type { ProofCode, ProofGap } from './gap.ts';
import { LingeringCounters } from './lingering-counters.ts';

/** A condition that bounds a counter from above, as every rate_limit is one. */
interface Limit extends RulePosition {
  readonly rule: Rule;
  readonly condition: number;
  /** Of the counter that it bounds. */
  readonly key: string;
}

/**
 * Limits that are not crossed at their edge. For each limit the cases must hold a call that is denied and that one step
 * more would allow, a call that is allowed and that one step less would deny, a call that is allowed only because a new
 * window has begun, at most a second before, and a call that is denied only because the window is not a shorter one.
 */
export function limitsNotCrossed(
  policy: Policy,
  cases: readonly Case[],
  original = new Trial(policy),
): ProofGap[] {
  return limitsOf(policy).flatMap((limit) => {
    const step = stepOf(limit);
    const raised = new Trial(withLimitMoved(policy, limit, step));
    const lowered = new Trial(withLimitMoved(policy, limit, -step));
    const lingering = new Trial(policy, () => new LingeringCounters(limit.key));
    const shortened = withShorterWindow(policy, limit);
    // Whichever case reaches the limit is the likeliest to show its other edges too, so it is tried first.
    const reaches = (oneCase: Case): boolean =>
      original.decisionsOf(oneCase).some((decision) => isDeniedBy(decision, limit));
    const own = casesOf(cases, limit.tool);
    const reaching = new Set(own.filter(reaches));
    const ordered = [...reaching, ...own.filter((oneCase) => !reaching.has(oneCase))];
    const isProved = (denying: Trial, allowing: Trial): boolean =>
      someAllowedInstead(ordered, denying, allowing, limit);

    const codes: LimitCode[] = [];
    if (!isProved(original, raised)) codes.push('limit-not-reached');
    if (!isProved(lowered, original)) codes.push('limit-not-used-up');
    if (!isProved(lingering, original)) codes.push('window-not-crossed');
    if (shortened !== null && !isProved(original, new Trial(shortened))) codes.push('window-not-held');
    return codes.map((code) => unproved(limit, code));
  });
}

const limitsOf = (policy: Policy): Limit[] =>
  rulesOf(policy).flatMap((placed) =>
    placed.rule.conditions.flatMap((condition, index) =>
      isLimit(condition) ? [{ ...placed, condition: index, key: condition.path.slice('state.'.length) }] : [],
    ),
  );

const isLimit = ({ path, op }: Condition): boolean =>
  path.startsWith('state.') && (op === 'lt' || op === 'lte');

/** By how much one more call moves the counter; 1 when that depends on an argument. */
function stepOf({ rule: { state } }: Limit): bigint {
  if (state?.increment_from !== '') return 1n;
  return state.increment < 0n ? -state.increment : state.increment;
}

function withLimitMoved(policy: Policy, limit: Limit, step: bigint): Policy {
  const conditions = limit.rule.conditions.map((condition, index) =>
    index === limit.condition ? { ...condition, value: moved(condition.value, step) } : condition,
  );
  return withRule(policy, limit, { ...limit.rule, conditions });
}

function moved(value: Value, step: bigint): Value {
  return typeof value === 'bigint' ? value + step : typeof value === 'number' ? value + Number(step) : value;
}

const shorterWindow: Readonly<Record<Window, Window | null>> = { minute: null, hour: 'minute', day: 'hour' };

/** The policy with the next shorter window for the rule's counter, or null when there is none. */
function withShorterWindow(policy: Policy, { rule, ...position }: Limit): Policy | null {
  const window = rule.state && shorterWindow[rule.state.window];
  return window && withRule(policy, position, { ...rule, state: { ...rule.state, window } });
}

const messages = {
  'limit-not-reached': {
    found:
      'Found no call that the limit denies and one step more would allow, expected the first call too many.',
    hint: 'Add a case that uses the limit up and then makes one call more, in one window.',
  },
  'limit-not-used-up': {
    found: 'Found no allowed call that one step less would deny, expected the last call within the limit.',
    hint: 'Add a case that makes exactly as many calls as the limit allows, in one window.',
  },
  'window-not-crossed': {
    found:
      'Found no call that is allowed because a new window has just begun, expected the first call of the next window.',
    hint: 'After the denied call, add one in the first second of the next window, expected to be allowed.',
  },
  'window-not-held': {
    found:
      'Found no call that is denied and that a shorter window would allow, expected one late in the window.',
    hint: 'Move the denied call to the last second of the window.',
  },
} as const satisfies Partial<Record<ProofCode, { found: string; hint: string }>>;

type LimitCode = keyof typeof messages;

function unproved({ tool, index, rule }: Limit, code: LimitCode): ProofGap {
  const { found, hint } = messages[code];
  return {
    code,
    message: `${found} The rule is "${rule.name}" of ${tool}.`,
    hint,
    where: { file: 'policy', place: rulePlace(tool, index) },
  };
}
