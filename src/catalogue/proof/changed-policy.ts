import { MemoryCounters, type CounterStore } from '../../policy/counters.ts';
import type { Outcome } from '../../policy/decide.ts';
import type { Policy, Rule } from '../../policy/format.ts';
import { runCase } from '../run-cases.ts';
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

/** A way to decide cases: a policy, and counters for each case. */
export interface Setting {
  readonly policy: Policy;
  readonly counters?: () => CounterStore;
}

/** Cases that a rule can decide: those that call its tool. */
export const casesOf = (cases: readonly Case[], tool: string): readonly Case[] =>
  tool === '*' ? cases : cases.filter(({ calls }) => calls.some((call) => call.tool === tool));

/** Every decision of every call, in order. */
export const decideAll = (
  cases: readonly Case[],
  { policy, counters = () => new MemoryCounters() }: Setting,
): Outcome[] =>
  cases.flatMap((oneCase) => runCase(policy, oneCase, counters())).flatMap(({ decisions }) => decisions);

/** Whether a decision is a denial by that rule. */
export function isDeniedBy(decision: Outcome | undefined, { tool, index }: RulePosition): boolean {
  if (decision?.decision !== 'deny') return false;
  const { rule } = decision;
  return 'tool' in rule && rule.tool === tool && rule.index === index;
}

/** Whether some call that one setting denies by the rule is allowed in the other. */
export function someAllowedInstead(
  cases: readonly Case[],
  denying: Setting,
  allowing: Setting,
  rule: RulePosition,
): boolean {
  const relevant = casesOf(cases, rule.tool);
  const allowed = decideAll(relevant, allowing);
  return decideAll(relevant, denying).some(
    (decision, index) => isDeniedBy(decision, rule) && allowed[index]?.decision === 'allow',
  );
}
