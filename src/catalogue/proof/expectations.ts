import { decidingPlace } from '../../policy/deciding-rule.ts';
import { forwardedInWords, type Outcome } from '../../policy/decide.ts';
import type { Policy } from '../../policy/format.ts';
import type { CallResult } from '../run-cases.ts';
import type { Call, Case } from '../schema/cases.ts';
import { Trial } from './changed-policy.ts';
import type { ProofCode, ProofGap } from './gap.ts';

const hint = 'Correct the policy or the case.';

/** Calls whose decision or message is not the one their case expects. */
export function unmetExpectations(
  policy: Policy,
  cases: readonly Case[],
  original = new Trial(policy),
): ProofGap[] {
  return cases.flatMap((oneCase, caseIndex) =>
    original.resultsOf(oneCase).flatMap((result, callIndex) => {
      const gap = unmetExpectation(result);
      if (gap === null) return [];
      const { code, field, message } = gap;
      const path = ['cases', caseIndex, 'calls', callIndex, ...(field in result.call ? [field] : [])];
      return [{ code, message, hint, where: { file: 'cases', path } } satisfies ProofGap];
    }),
  );
}

interface Unmet {
  readonly code: ProofCode;
  readonly field: 'expect' | 'message';
  readonly message: string;
}

function unmetExpectation({ call, decisions }: CallResult): Unmet | null {
  const statement = statementFault(call, decisions);
  if (statement !== null) return statement;
  const index = decisions.findIndex((decision) => !isExpected(call, decision));
  const found = decisions[index];
  if (found === undefined) return null;
  const which = decisions.length > 1 ? `Of ${decisions.length} equal calls, number ${index + 1}` : 'The call';
  const onlyMessage = found.decision === call.expect;
  return {
    code: onlyMessage ? 'case-message' : 'case-decision',
    field: onlyMessage ? 'message' : 'expect',
    message: `${which} is ${inWords(found)}; expected it to be ${expectedInWords(call)}.`,
  };
}

/** What is wrong with the case itself: a denial says its message, any other call has none. */
function statementFault({ expect, message }: Call, decisions: readonly Outcome[]): Unmet | null {
  if (expect !== 'deny' && message !== undefined) {
    return {
      code: 'case-message-on-allowed',
      field: 'message',
      message: `Found the message ${JSON.stringify(message)} on a call that is not expected to be denied; only a denied call gets one.`,
    };
  }
  if (expect !== 'deny' || message !== undefined) return null;
  const denied = decisions.find((decision) => decision.decision === 'deny');
  if (denied === undefined) return null;
  return {
    code: 'case-without-message',
    field: 'message',
    message: `message is missing, expected what the agent reads: ${JSON.stringify(denied.message)}.`,
  };
}

const isExpected = ({ expect, message }: Call, decision: Outcome): boolean =>
  decision.decision === expect && (decision.decision !== 'deny' || decision.message === message);

function inWords(decision: Outcome): string {
  if (decision.decision === 'allow') return 'allowed';
  if (decision.decision === 'forward') return `${forwardedInWords} (${decision.reason})`;
  const place = decidingPlace(decision.rule);
  const name = 'name' in decision.rule ? ` "${decision.rule.name}"` : '';
  return `denied by ${place}${name} with ${JSON.stringify(decision.message)}`;
}

const expectedInWords = ({ expect, message }: Call): string =>
  expect === 'allow'
    ? 'allowed'
    : expect === 'forward'
      ? 'forwarded unread'
      : message === undefined
        ? 'denied'
        : `denied with ${JSON.stringify(message)}`;
