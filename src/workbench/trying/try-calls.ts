/** Calls against the policy at hand, as the page shows them. Runs in the worker. */
import {
  foldDecisions,
  readCall,
  runCase,
  timedCalls,
  type MadeCall,
  type Run,
} from '../../catalogue/run-cases.ts';
import type { Case } from '../../catalogue/schema/cases.ts';
import { MemoryCounters } from '../../policy/counters.ts';
import { rulePlace } from '../../policy/deciding-rule.ts';
import { decisionOn, type Decision } from '../../policy/decide.ts';
import { explainDecision, type ExplainedRule } from '../../policy/explain.ts';
import { loadPolicy } from '../../policy/load.ts';
import { giveBack } from '../../policy/reserve.ts';
import { printedForm } from '../../policy/printed-form.ts';
import type { Value } from '../../policy/value.ts';

/** A condition, in words, with what it saw. */
export interface ShownCondition {
  readonly demand: string;
  readonly saw: string;
  readonly holds: boolean;
}

/** A counter, with when it starts again in RFC 3339, UTC. */
export interface ShownCounter {
  readonly key: string;
  readonly window: string;
  readonly before: string;
  readonly after: string;
  /** Null when the rule sets no limit. */
  readonly limit: string | null;
  readonly windowEnds: string;
}

export interface ShownRule {
  readonly name: string;
  /** In the engine's notation. */
  readonly place: string;
  readonly deniesAlways: boolean;
  readonly standing: ExplainedRule['standing'];
  readonly conditions: readonly ShownCondition[];
  readonly decidingCondition: number | null;
  readonly counters: readonly ShownCounter[];
}

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
  const counters = new MemoryCounters();
  return timedCalls({ calls }).map(({ call, at }) => {
    const read = readCall(call);
    const times = call.times ?? 1;
    if ('unread' in read)
      return {
        runs: [{ first: 1, last: times, decision: { decision: 'forward', reason: read.unread } }],
        rules: null,
      };
    const decideCall = decisionOn(loaded.policy, read.call);
    let rules: readonly ShownRule[] = [];
    const explain = (): Decision => {
      const explanation = explainDecision(loaded.policy, read.call, counters, at);
      rules = explanation.rules.map(shownRule);
      return explanation.decision;
    };
    const decisions = Array.from({ length: times }, (_, index) => {
      // The way is shown of the last time that a call is made.
      const decision = index < times - 1 ? decideCall(counters, at) : explain();
      if (decision.decision === 'allow' && call.upstream === 'error')
        giveBack(decision.reservations, counters);
      return decision;
    });
    return { runs: foldDecisions(decisions), rules };
  });
}

/** A call of a case: what it should come to, and what it came to under two policies. */
export interface ReplayedCall {
  readonly call: Case['calls'][number];
  /** When it was made: an instant in RFC 3339, UTC. */
  readonly at: string;
  readonly hand: readonly Run[];
  readonly other: readonly Run[];
}

export interface ReplayedCase {
  readonly title: string;
  readonly calls: readonly ReplayedCall[];
}

/** What becomes of cases under the policy at hand and under another one; null when the engine does not load one of them. */
export function replayCases(
  text: string,
  otherText: string,
  cases: readonly Case[],
): readonly ReplayedCase[] | null {
  const [hand, other] = [loadPolicy(text), loadPolicy(otherText)];
  if (hand.verdict !== 'valid' || other.verdict !== 'valid') return null;
  return cases.map((each) => {
    const [byHand, byOther] = [runCase(hand.policy, each), runCase(other.policy, each)];
    return {
      title: each.title,
      calls: each.calls.map((call, index) => ({
        call,
        at: (byHand[index]?.at ?? new Date(0)).toISOString().replace('.000Z', 'Z'),
        hand: foldDecisions(byHand[index]?.decisions ?? []),
        other: foldDecisions(byOther[index]?.decisions ?? []),
      })),
    };
  });
}

/** Longer values are cut: a list may hold thousands of entries. */
const longestShown = 300;

function shown(value: Value | undefined): string {
  if (value === undefined) return 'left out';
  const text =
    typeof value === 'string' ? JSON.stringify(value) : value === null ? 'null' : printedForm(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}…` : text;
}

const shownRule = (explained: ExplainedRule): ShownRule => ({
  name: explained.rule.name,
  place: rulePlace(explained.tool, explained.index),
  deniesAlways: explained.rule.action === 'deny',
  standing: explained.standing,
  conditions: explained.conditions.map(({ condition: { path, op, value }, found, holds }) => ({
    demand: `${path} ${op} ${shown(value)}`,
    saw: shown(found),
    holds,
  })),
  decidingCondition: explained.decidingCondition,
  counters: explained.counters.map(({ key, window, before, after, limit, windowEnds }) => ({
    key,
    window,
    before: String(before),
    after: String(after),
    limit: limit === null ? null : String(limit),
    windowEnds: windowEnds.toISOString(),
  })),
});
