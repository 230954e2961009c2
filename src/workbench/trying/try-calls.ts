/** Calls against the policy at hand, as the page shows them. Runs in the worker. */
import { explainCalls } from '../../catalogue/explain-calls.ts';
import { foldDecisions, runCase, type MadeCall, type Run } from '../../catalogue/run-cases.ts';
import type { Case } from '../../catalogue/schema/cases.ts';
import type { Outcome } from '../../policy/decide.ts';
import { loadPolicy } from '../../policy/load.ts';
import { shownRule, type ShownRule } from '../../policy/shown-rule.ts';

/** What became of a call. */
export interface TriedResult {
  /** Equal answers in a row stand together. */
  readonly runs: readonly Run[];
  /** The way to the last answer; null when the engine could not read the call. */
  readonly rules: readonly ShownRule[] | null;
}

/** What became of the calls, or null when the engine does not load the policy. */
export function tryCalls(text: string, calls: readonly MadeCall[]): readonly TriedResult[] | null {
  const loaded = loadPolicy(text);
  if (loaded.verdict !== 'valid') return null;
  // The way is shown of the last time that a call is made.
  return Array.from(explainCalls(loaded.policy, calls, 'last'), ({ decisions, ways }) => ({
    runs: foldDecisions(decisions),
    rules: ways.at(-1)?.map(shownRule) ?? null,
  }));
}

/** A call of a case: what it should come to, and what it came to under two policies. */
export interface ReplayedCall {
  readonly call: Case['calls'][number];
  /** When it was made: an instant in RFC 3339, UTC. */
  readonly at: string;
  readonly hand: readonly Run[];
  readonly other: readonly Run[];
  /** Whether the policy at hand decides as the case expects. */
  readonly isExpected: boolean;
}

export interface ReplayedCase {
  readonly title: string;
  readonly calls: readonly ReplayedCall[];
}

/** What became of cases. */
export interface Replayed {
  /** The first of them. A page with thousands would not answer any more. */
  readonly shown: readonly ReplayedCase[];
  readonly cases: number;
  readonly calls: number;
  /** How many calls come out otherwise than expected. */
  readonly otherwise: number;
}

/**
 * What becomes of cases under the policy at hand and under another one; null when the engine does not load one of them.
 *
 * @param mostShown As many calls are shown, with the whole case of the last of them.
 */
export function replayCases(
  text: string,
  otherText: string,
  cases: readonly Case[],
  mostShown: number,
): Replayed | null {
  const [hand, other] = [loadPolicy(text), loadPolicy(otherText)];
  if (hand.verdict !== 'valid' || other.verdict !== 'valid') return null;
  const shown: ReplayedCase[] = [];
  let [calls, otherwise] = [0, 0];
  for (const each of cases) {
    const [byHand, byOther] = [runCase(hand.policy, each), runCase(other.policy, each)];
    const replayed = byHand.map(({ call, at, decisions }, index) => ({
      call,
      at: at.toISOString().replace('.000Z', 'Z'),
      hand: foldDecisions(decisions),
      other: foldDecisions(byOther[index]?.decisions ?? []),
      isExpected: decisions.every((decision) => isExpected(decision, call)),
    }));
    if (calls < mostShown) shown.push({ title: each.title, calls: replayed });
    calls += replayed.length;
    otherwise += replayed.filter((call) => !call.isExpected).length;
  }
  return { shown, cases: cases.length, calls, otherwise };
}

const isExpected = (decision: Outcome, { expect, message }: Case['calls'][number]): boolean =>
  decision.decision === expect &&
  (message === undefined || (decision.decision === 'deny' && decision.message === message));
