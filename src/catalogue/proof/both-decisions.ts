import type { Policy } from '../../policy/format.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import type { Case } from '../schema/cases.ts';
import { Trial } from './changed-policy.ts';
import { wholeCases, type ProofGap } from './gap.ts';

/** Reports when no call is allowed, or none denied, though the policy can do both, or must allow some. */
export function missingDecisions(
  policy: Policy,
  cases: readonly Case[],
  mustAllow: boolean,
  original = new Trial(policy),
): ProofGap[] {
  const decisions = cases.flatMap((oneCase) => original.decisionsOf(oneCase));
  const isMissing = (wanted: 'allow' | 'deny'): boolean =>
    decisions.every(({ decision }) => decision !== wanted);
  const gaps: ProofGap[] = [];
  if ((mustAllow || canAllow(policy)) && isMissing('allow')) {
    gaps.push({
      code: 'no-allowed-call',
      message: `Found ${decisions.length} calls, none of them allowed; expected at least one that the policy allows.`,
      hint: 'Add a call that passes, so that the page shows what stays possible.',
      where: wholeCases,
    });
  }
  if (canDeny(policy) && isMissing('deny')) {
    gaps.push({
      code: 'no-denied-call',
      message: `Found ${decisions.length} calls, none of them denied; expected at least one that the policy denies.`,
      hint: 'Add a call that is stopped, so that the page shows what the policy prevents.',
      where: wholeCases,
    });
  }
  return gaps;
}

/** A name that no tool has, for those that are not listed. */
const unlisted = '';

/** Whether some tool is neither hidden, nor closed by the default, nor denied by a rule without conditions. */
const canAllow = (policy: Policy): boolean =>
  [unlisted, ...policy.tools.keys()].some((tool) => tool !== '*' && toolDecision(policy, tool) === 'allowed');

const canDeny = ({ hide, default: otherTools, tools }: Policy): boolean =>
  hide.length > 0 || otherTools === 'deny' || [...tools.values()].some((rules) => rules.length > 0);
