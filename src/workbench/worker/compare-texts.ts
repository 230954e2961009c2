import { readableCalls } from '../../catalogue/run-cases.ts';
import type { ToolDifference } from '../../policy/difference/difference.ts';
import { comparePolicies } from '../../policy/difference/compare-policies.ts';
import { ruleChanges, type RuleChange } from '../../policy/difference/rule-changes.ts';
import { loadPolicy } from '../../policy/load.ts';
import type { WorkbenchTool } from '../data.ts';

/** What one policy does otherwise than another with a tool: computed from the rules, shown by calls, or neither. */
export interface ToolChange extends ToolDifference {
  readonly changes: readonly RuleChange[];
}

/** Names a tool that no policy has. */
const anyOther = 'any_other_tool';

/**
 * What a policy changes against another one: the wider first, and of those the tools of the highest risk. Null when the engine loads
 * one of them not, so that there is nothing to compare.
 */
export function compareTexts(
  old: string,
  edited: string,
  tools: readonly WorkbenchTool[],
): ToolChange[] | null {
  const [before, after] = [loadPolicy(old), loadPolicy(edited)];
  if (before.verdict !== 'valid' || after.verdict !== 'valid') return null;
  const order = ['wider', 'stricter', 'different'];
  // Calls as the tools take them show a difference better than those that are made up of conditions.
  const calls = tools.flatMap(({ variants }) => variants.flatMap(({ cases }) => readableCalls(cases)));
  const risk = ({ tool }: ToolChange): number => tools.find(({ name }) => name === tool)?.risk.score ?? 0;
  return comparePolicies(before.policy, after.policy, calls)
    .map((difference): ToolChange => {
      const changes = ruleChanges(before.policy, after.policy, difference.tool ?? anyOther);
      return { ...difference, kind: kindOf(difference, changes), changes };
    })
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || risk(b) - risk(a));
}

/** Wider when a call or the rules show it, whatever else became stricter: that is what a reader has to know first. */
function kindOf(difference: ToolDifference, changes: readonly RuleChange[]): ToolDifference['kind'] {
  const hasEffect = (effect: 'wider' | 'stricter'): boolean =>
    difference[effect] !== null || changes.some((change) => change.effect === effect);
  return hasEffect('wider') ? 'wider' : hasEffect('stricter') ? 'stricter' : 'different';
}
