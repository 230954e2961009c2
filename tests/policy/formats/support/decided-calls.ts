import { readCall, runCase } from '../../../../src/catalogue/run-cases.ts';
import type { Arguments } from '../../../../src/policy/argument.ts';
import type { Decision } from '../../../../src/policy/decide.ts';
import type { PublishedPolicy } from './published.ts';

/** A call of a policy's cases with the engine's decision on it. */
export interface DecidedCall {
  readonly place: string;
  readonly tool: string;
  readonly arguments: Arguments;
  readonly decision: Decision;
}

const known = new WeakMap<PublishedPolicy, readonly DecidedCall[]>();

/** The calls that the engine can read; one that is made often appears once for each decision. */
export function decidedCalls(policy: PublishedPolicy): readonly DecidedCall[] {
  const calls = known.get(policy) ?? decideAll(policy);
  known.set(policy, calls);
  return calls;
}

const decideAll = ({ title, file }: PublishedPolicy): DecidedCall[] =>
  file.cases.flatMap((oneCase) =>
    runCase(file.policy, oneCase).flatMap(({ call, decisions }) => {
      const read = readCall(call);
      if ('unread' in read) return [];
      const different = new Map(
        decisions.flatMap((each) => (each.decision === 'forward' ? [] : [[each.decision, each] as const])),
      );
      return [...different.values()].map((decision) => ({
        place: `${title}, ${oneCase.title}: ${decision.decision} ${read.call.tool} ${JSON.stringify(read.call.arguments)}`,
        ...read.call,
        decision,
      }));
    }),
  );
