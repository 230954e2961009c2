import { rulePlace } from '../../policy/deciding-rule.ts';
import type { Policy } from '../../policy/format.ts';
import type { Case } from '../schema/cases.ts';
import { rulesOf, someAllowedInstead, Trial, withRule } from './changed-policy.ts';
import type { ProofGap } from './gap.ts';

/** Rules that no case needs: each is taken out in turn, and some call that it denied must then be allowed. */
export function rulesNotNeeded(
  policy: Policy,
  cases: readonly Case[],
  original = new Trial(policy),
): ProofGap[] {
  return rulesOf(policy)
    .filter(
      (position) => !someAllowedInstead(cases, original, new Trial(withRule(policy, position)), position),
    )
    .map(({ tool, index, rule }) => ({
      code: 'rule-not-needed',
      message: `Found no call that only the rule "${rule.name}" of ${tool} denies, expected at least one.`,
      hint: 'Add a call that this rule alone denies to the cases, or take the rule out.',
      where: { file: 'policy', place: rulePlace(tool, index) },
    }));
}
