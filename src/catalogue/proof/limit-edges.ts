import { MemoryCounters, type CounterStore } from '../../policy/counters.ts';
import { rulePlace } from '../../policy/deciding-rule.ts';
import type { Condition, Policy, Rule, Window } from '../../policy/format.ts';
import type { Value } from '../../policy/value.ts';
import type { Case } from '../schema/cases.ts';
import { rulesOf, someAllowedInstead, withRule, type RulePosition } from './changed-policy.ts';
import type { ProofCode, ProofFinding } from './finding.ts';

/** A condition that bounds a counter from above, as every rate_limit is one. */
interface Limit extends RulePosition {
  readonly rule: Rule;
  readonly condition: number;
}

/**
 * Limits that are not crossed at their edge. For each limit the cases must hold a call that is denied and that one step
 * more would allow, a call that is allowed and that one step less would deny, and a call that is allowed only because a
 * new window has begun, at most a second before.
 */
export function limitsNotCrossed(policy: Policy, cases: readonly Case[]): ProofFinding[] {
  return limitsOf(policy).flatMap((limit) => {
    const step = stepOf(limit);
    const original = { policy };
    const raised = { policy: withLimitMoved(policy, limit, step) };
    const lowered = { policy: withLimitMoved(policy, limit, -step) };
    const late = { policy, counters: () => new LateWindows() };
    return [
      ...(someAllowedInstead(cases, original, raised, limit) ? [] : [unproved(limit, 'limit-not-reached')]),
      ...(someAllowedInstead(cases, lowered, original, limit) ? [] : [unproved(limit, 'limit-not-used-up')]),
      ...(someAllowedInstead(cases, late, original, limit) ? [] : [unproved(limit, 'window-not-crossed')]),
    ];
  });
}

const limitsOf = (policy: Policy): Limit[] =>
  rulesOf(policy).flatMap((placed) =>
    placed.rule.conditions.flatMap((condition, index) =>
      isLimit(condition) ? [{ ...placed, condition: index }] : [],
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

const second = 1000;

/** Counters whose windows all begin a second late. */
class LateWindows implements CounterStore {
  readonly #counters = new MemoryCounters();

  read(key: string, now: number): bigint {
    return this.#counters.read(key, now - second);
  }

  reserve(key: string, amount: bigint, limit: bigint, window: Window, now: number): boolean {
    return this.#counters.reserve(key, amount, limit, window, now - second);
  }

  giveBack(key: string, amount: bigint): void {
    this.#counters.giveBack(key, amount);
  }
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
} as const satisfies Partial<Record<ProofCode, { found: string; hint: string }>>;

function unproved({ tool, index, rule }: Limit, code: keyof typeof messages): ProofFinding {
  const { found, hint } = messages[code];
  return {
    code,
    message: `${found} The rule is "${rule.name}" of ${tool}.`,
    hint,
    where: { file: 'policy', place: rulePlace(tool, index) },
  };
}
