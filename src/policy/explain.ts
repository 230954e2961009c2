import type { CounterStore } from './counters.ts';
import { windowLength, windowStart } from './counters.ts';
import { decide, look, rulesFor, type Decision, type Look, type ToolCall } from './decide.ts';
import type { Condition, Policy, Window } from './format.ts';
import { keptCounters, limitOf, type PlacedRule } from './reserve.ts';

/** A condition with what it looked at. */
export interface ExplainedCondition extends Look {
  readonly condition: Condition;
}

/** A counter that a rule keeps, before and after the call. */
export interface ExplainedCounter {
  readonly key: string;
  readonly window: Window;
  readonly before: bigint;
  readonly after: bigint;
  /** The most that the rule lets it reach. Null when the rule sets no limit, in which case it never counts. */
  readonly limit: bigint | null;
  /** When it starts again at 0. */
  readonly windowEnds: Date;
}

/** A rule that applies to the tool, with what each condition of it looked at. */
export interface ExplainedRule extends PlacedRule {
  /** `not reached`: the decision had been made before the engine came to it. */
  readonly standing: 'passed' | 'decided' | 'not reached';
  readonly conditions: readonly ExplainedCondition[];
  /** Index of the condition that denied, of a rule that decided by one. */
  readonly decidingCondition: number | null;
  readonly counters: readonly ExplainedCounter[];
}

/** A decision with the way to it. */
export interface Explanation {
  readonly decision: Decision;
  /** The rules for the tool in the engine's order. What the engine did not reach is looked at all the same. */
  readonly rules: readonly ExplainedRule[];
}

/**
 * Decides a call as `decide` does, counting included, and says what each condition looked at before that and what became of
 * the counters.
 */
export function explainDecision(
  policy: Policy,
  call: ToolCall,
  counters: CounterStore,
  now: Date,
): Explanation {
  const time = now.getTime();
  const tool = call.tool.toWellFormed();
  const placedRules = rulesFor(policy, tool);
  const looks = placedRules.map(({ rule }) =>
    rule.conditions.map((condition) => ({
      condition,
      ...look(condition, call.arguments, counters, time),
    })),
  );
  const kept = keptCounters(policy, tool);
  const before = kept.map(({ key }) => counters.read(key, time));
  const decision = decide(policy, call, counters, now);
  const explained = kept.map(({ placed, key, counter: { window } }, index) => ({
    placed,
    counter: {
      key,
      window,
      before: before[index] ?? 0n,
      after: counters.read(key, time),
      limit: limitOf(placed.rule, key)?.most ?? null,
      windowEnds: new Date(windowStart(time, window) + windowLength[window]),
    },
  }));
  const deciding = placedRules.findIndex((placed) => isDeciding(placed, decision));
  return {
    decision,
    rules: placedRules.map((placed, index) => {
      const conditions = looks[index] ?? [];
      return {
        ...placed,
        standing: standing(index, deciding, decision),
        conditions,
        decidingCondition: index === deciding ? decidingCondition(placed, conditions, decision, kept) : null,
        counters: explained.filter((each) => isSame(each.placed, placed)).map(({ counter }) => counter),
      };
    }),
  };
}

const isSame = (a: PlacedRule, b: PlacedRule): boolean => a.tool === b.tool && a.index === b.index;

const isDeciding = ({ tool, index }: PlacedRule, decision: Decision): boolean =>
  decision.decision === 'deny' &&
  'tool' in decision.rule &&
  decision.rule.tool === tool &&
  decision.rule.index === index;

/** Rules are looked at in order. Counters are taken from once all of them hold. */
function standing(index: number, deciding: number, decision: Decision): ExplainedRule['standing'] {
  if (decision.decision === 'allow') return 'passed';
  if (index === deciding) return 'decided';
  const { kind } = decision.rule;
  if (kind === 'hidden' || kind === 'default') return 'not reached';
  return kind !== 'rule' || index < deciding ? 'passed' : 'not reached';
}

/** The first condition that does not hold; for a limit, the condition that sets it. */
function decidingCondition(
  placed: PlacedRule,
  conditions: readonly Look[],
  decision: Decision,
  kept: ReturnType<typeof keptCounters>,
): number | null {
  if (decision.decision !== 'deny' || placed.rule.action === 'deny') return null;
  if (decision.rule.kind === 'rule') return conditions.findIndex(({ holds }) => !holds);
  if (decision.rule.kind !== 'limit') return null;
  const counter = kept.find((each) => isSame(each.placed, placed));
  return counter === undefined ? null : (limitOf(placed.rule, counter.key)?.index ?? null);
}
