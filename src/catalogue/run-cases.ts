import { MemoryCounters, type CounterStore } from '../policy/counters.ts';
import { decidingPlace } from '../policy/deciding-rule.ts';
import type { Arguments } from '../policy/argument.ts';
import { decisionOn, type Outcome, type ToolCall } from '../policy/decide.ts';
import type { Policy } from '../policy/format.ts';
import { readArguments, readParams, type ReadCall } from '../policy/read-call.ts';
import { giveBack } from '../policy/reserve.ts';
import type { Call } from './schema/cases.ts';

/** A call that is made at some time, once or more often. A `Call` of a case is one. */
export interface MadeCall {
  readonly tool: string;
  readonly arguments?: Arguments | undefined;
  /** The arguments as JSON text, which holds what the engine stumbles over. */
  readonly arguments_text?: string | undefined;
  /** The whole `params` of a `tools/call` as JSON text, which says the tool and the arguments itself. */
  readonly params_text?: string | undefined;
  readonly at?: string | undefined;
  readonly upstream?: 'error' | undefined;
  readonly times?: number | undefined;
}

/** What a policy did with one call. */
export interface CallResult<Made extends MadeCall = Call> {
  readonly call: Made;
  readonly at: Date;
  /** One for each time the call was made, in order. */
  readonly decisions: readonly Outcome[];
}

/** Calls as a case has them. */
interface CallsInOrder<Made> {
  readonly title?: string;
  readonly calls: readonly Made[];
}

/** When a case begins that does not say. */
const start = '2026-01-01T00:00:00Z';

/** The calls of a case with their times. A call without a time is made at the instant of the call before it. */
export function timedCalls<Made extends MadeCall>({
  calls,
}: CallsInOrder<Made>): { readonly call: Made; readonly at: Date }[] {
  let at = new Date(start);
  return calls.map((call) => {
    if (call.at !== undefined) at = new Date(call.at);
    return { call, at };
  });
}

/** Makes the calls of a case in order, against counters that start empty. */
export function runCase<Made extends MadeCall>(
  policy: Policy,
  oneCase: CallsInOrder<Made>,
  counters: CounterStore = new MemoryCounters(),
): CallResult<Made>[] {
  return timedCalls(oneCase).map(({ call, at }) => {
    const decide = deciding(policy, call);
    const decisions = Array.from({ length: call.times ?? 1 }, () => {
      const decision = decide(counters, at);
      if (decision.decision === 'allow' && call.upstream === 'error')
        giveBack(decision.reservations, counters);
      return decision;
    });
    return { call, at, decisions };
  });
}

function deciding(policy: Policy, call: MadeCall): (counters: CounterStore, at: Date) => Outcome {
  const read = readCall(call);
  if (!('unread' in read)) return decisionOn(policy, read.call);
  const forwarded: Outcome = { decision: 'forward', reason: read.unread };
  return () => forwarded;
}

/** A call as the engine reads it. */
export function readCall(call: MadeCall): ReadCall {
  if (call.params_text !== undefined) return readParams(call.params_text);
  if (call.arguments_text !== undefined) return readArguments(call.tool, call.arguments_text);
  return { call: { tool: call.tool, arguments: call.arguments ?? {} } };
}

/** The calls of cases that the engine can read. */
export const readableCalls = (cases: readonly CallsInOrder<MadeCall>[]): ToolCall[] =>
  cases
    .flatMap(({ calls }) => calls)
    .map(readCall)
    .flatMap((read) => ('call' in read ? [read.call] : []));

/** Calls in a row that got the same answer. `first` and `last` count from 1. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly decision: Outcome;
}

/** Folds equal answers in a row into one, so that "calls 1-30: allowed; call 31: denied" can be said. */
export function foldDecisions(decisions: readonly Outcome[]): Run[] {
  const runs: Run[] = [];
  decisions.forEach((decision, index) => {
    const run = runs.at(-1);
    if (run !== undefined && isSameAnswer(run.decision, decision))
      runs[runs.length - 1] = { ...run, last: index + 1 };
    else runs.push({ first: index + 1, last: index + 1, decision });
  });
  return runs;
}

/**
 * Whether the same became of two calls: both allowed, or denied with one message by the same part of the policy, or forwarded
 * for one reason.
 */
export function isSameAnswer(a: Outcome, b: Outcome): boolean {
  if (a.decision === 'forward' && b.decision === 'forward') return a.reason === b.reason;
  if (a.decision !== 'deny' || b.decision !== 'deny') return a.decision === b.decision;
  return a.message === b.message && decidingPlace(a.rule) === decidingPlace(b.rule);
}
