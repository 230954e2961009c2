import { MemoryCounters, type CounterStore } from '../policy/counters.ts';
import { decisionOn, type Outcome } from '../policy/decide.ts';
import { explainDecision, type ExplainedRule } from '../policy/explain.ts';
import type { Policy } from '../policy/format.ts';
import { giveBack } from '../policy/reserve.ts';
import { readCall, timedCalls, type CallResult, type MadeCall } from './run-cases.ts';

/** The way to a decision; null where it is not asked for, or the engine could not read the call. */
type Way = readonly ExplainedRule[] | null;

/** What a policy did with one call, and how it came to that. */
export interface ExplainedResult<Made extends MadeCall> extends CallResult<Made> {
  /** One for each decision. */
  readonly ways: readonly Way[];
}

/**
 * Makes calls in order as `runCase` does, against counters that start empty, and says how a decision came about: each time that a
 * call is made, or the last time.
 */
export function* explainCalls<Made extends MadeCall>(
  policy: Policy,
  calls: readonly Made[],
  explained: 'each' | 'last',
): Generator<ExplainedResult<Made>> {
  const counters = new MemoryCounters();
  for (const { call, at } of timedCalls({ calls })) {
    const decide = deciding(policy, call);
    const times = call.times ?? 1;
    const made = Array.from({ length: times }, (_, index) => {
      const answer = decide(counters, at, explained === 'each' || index === times - 1);
      if (answer.decision.decision === 'allow' && call.upstream === 'error')
        giveBack(answer.decision.reservations, counters);
      return answer;
    });
    yield { call, at, decisions: made.map(({ decision }) => decision), ways: made.map(({ rules }) => rules) };
  }
}

interface Answer {
  readonly decision: Outcome;
  readonly rules: Way;
}

function deciding(
  policy: Policy,
  made: MadeCall,
): (counters: CounterStore, at: Date, isExplained: boolean) => Answer {
  const read = readCall(made);
  if ('unread' in read) {
    const answer: Answer = { decision: { decision: 'forward', reason: read.unread }, rules: null };
    return () => answer;
  }
  const { call } = read;
  const decide = decisionOn(policy, call);
  return (counters, at, isExplained) =>
    isExplained
      ? explainDecision(policy, call, counters, at)
      : { decision: decide(counters, at), rules: null };
}
