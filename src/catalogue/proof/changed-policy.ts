import { MemoryCounters, type CounterStore } from '../../policy/counters.ts';
import type { Outcome } from '../../policy/decide.ts';
import type { Policy, Rule } from '../../policy/format.ts';
import { runCase, type CallResult } from '../run-cases.ts';
import type { Case } from '../schema/cases.ts';

/** A rule of a policy, by the key it stands under and its index there. */
export interface RulePosition {
  readonly tool: string;
  readonly index: number;
}

/** All rules of a policy with their positions. */
export const rulesOf = (policy: Policy): (RulePosition & { readonly rule: Rule })[] =>
  [...policy.tools].flatMap(([tool, rules]) => rules.map((rule, index) => ({ tool, index, rule })));

/** The policy with other rules in the place of one: none to take it out. */
export function withRule(policy: Policy, { tool, index }: RulePosition, ...replacement: Rule[]): Policy {
  const rules = (policy.tools.get(tool) ?? []).toSpliced(index, 1, ...replacement);
  return { ...policy, tools: new Map([...policy.tools, [tool, rules]]) };
}

/** Cases decided by a policy, each the first time it is asked for, with counters that start empty. */
export class Trial {
  readonly #policy: Policy;
  readonly #counters: () => CounterStore;
  readonly #made = new Map<Case, { results: readonly CallResult[]; decisions: readonly Outcome[] }>();

  constructor(policy: Policy, counters: () => CounterStore = () => new MemoryCounters()) {
    this.#policy = policy;
    this.#counters = counters;
  }

  /** What became of each call of a case. */
  resultsOf(oneCase: Case): readonly CallResult[] {
    return this.#run(oneCase).results;
  }

  /** Every decision of every call of a case, in order. */
  decisionsOf(oneCase: Case): readonly Outcome[] {
    return this.#run(oneCase).decisions;
  }

  #run(oneCase: Case) {
    const known = this.#made.get(oneCase);
    if (known !== undefined) return known;
    const results = runCase(this.#policy, oneCase, this.#counters());
    const made = { results, decisions: results.flatMap(({ decisions }) => decisions) };
    this.#made.set(oneCase, made);
    return made;
  }
}

/** Cases that a rule can decide: those that call its tool. */
export const casesOf = (cases: readonly Case[], tool: string): readonly Case[] =>
  tool === '*' ? cases : cases.filter(({ calls }) => calls.some((call) => call.tool === tool));

/** Whether a decision is a denial by that rule. */
export function isDeniedBy(decision: Outcome | undefined, { tool, index }: RulePosition): boolean {
  if (decision?.decision !== 'deny') return false;
  const { rule } = decision;
  return 'tool' in rule && rule.tool === tool && rule.index === index;
}

/** Whether some call that one trial denies by the rule is allowed in the other. Looks no further than the first. */
export const someAllowedInstead = (
  cases: readonly Case[],
  denying: Trial,
  allowing: Trial,
  rule: RulePosition,
): boolean =>
  casesOf(cases, rule.tool).some((oneCase) => {
    const denied = denying.decisionsOf(oneCase);
    if (!denied.some((decision) => isDeniedBy(decision, rule))) return false;
    const allowed = allowing.decisionsOf(oneCase);
    return denied.some(
      (decision, index) => isDeniedBy(decision, rule) && allowed[index]?.decision === 'allow',
    );
  });
