import type { Policy, Rule } from '../../policy/format.ts';
import { runCase } from '../run-cases.ts';
import type { Case } from '../schema/cases.ts';
import { wholeCases, type ProofFinding } from './finding.ts';

/** Reports when no call is allowed, or none denied, though the policy can do both, or must allow some. */
export function missingDecisions(policy: Policy, cases: readonly Case[], mustAllow: boolean): ProofFinding[] {
  const decisions = cases
    .flatMap((oneCase) => runCase(policy, oneCase))
    .flatMap((result) => result.decisions);
  const isMissing = (wanted: 'allow' | 'deny'): boolean =>
    decisions.every(({ decision }) => decision !== wanted);
  const findings: ProofFinding[] = [];
  if ((mustAllow || canAllow(policy)) && isMissing('allow')) {
    findings.push({
      code: 'no-allowed-call',
      message: `Found ${decisions.length} calls, none of them allowed; expected at least one that the policy allows.`,
      hint: 'Add a call that passes, so that the page shows what stays possible.',
      where: wholeCases,
    });
  }
  if (canDeny(policy) && isMissing('deny')) {
    findings.push({
      code: 'no-denied-call',
      message: `Found ${decisions.length} calls, none of them denied; expected at least one that the policy denies.`,
      hint: 'Add a call that is stopped, so that the page shows what the policy prevents.',
      where: wholeCases,
    });
  }
  return findings;
}

/** Whether some tool is neither hidden, nor closed by the default, nor denied by a rule without conditions. */
function canAllow({ hide, default: otherTools, tools }: Policy): boolean {
  if (hide.includes('*')) return false;
  const isOpen = (rules: readonly Rule[]): boolean => rules.every(({ action }) => action !== 'deny');
  if (!isOpen(tools.get('*') ?? [])) return false;
  if (otherTools === 'allow') return true;
  return [...tools].some(([tool, rules]) => !hide.includes(tool) && isOpen(rules));
}

const canDeny = ({ hide, default: otherTools, tools }: Policy): boolean =>
  hide.length > 0 || otherTools === 'deny' || [...tools.values()].some((rules) => rules.length > 0);
