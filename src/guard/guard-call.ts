import { decidingPlace } from '../policy/deciding-rule.ts';
import { decide, type Decision } from '../policy/decide.ts';
import type { Policy } from '../policy/format.ts';
import { readArguments } from '../policy/read-call.ts';
import { giveBack } from '../policy/reserve.ts';
import type { HookEvent } from './hook-event.ts';
import type { KeptState } from './kept-state.ts';
import { StateFailure, type Change } from './state-folder.ts';

/** What becomes of a call. */
export interface Guarded {
  /** Why the call must not be made; null when the policy lets it. */
  readonly reason: string | null;
  /** What decided, for those who ask. */
  readonly place: string;
}

/** A clock that is set back by more than this has been wrong before, or is now. */
const mostSetBack = 24 * 3_600_000;

/**
 * Decides a call and counts it. Time never goes back: a clock that is set back leaves the windows where they were.
 *
 * @throws StateFailure when the clock cannot be right
 */
export function guardCall(
  policy: Policy,
  tool: string,
  event: Pick<HookEvent, 'argumentsText' | 'call'>,
  state: KeptState,
  clock: Date,
): Change<Guarded> {
  const read = readArguments(tool, event.argumentsText);
  // A proxy passes on what it cannot read. A hook need not.
  if ('unread' in read) {
    return {
      result: { reason: `The policy cannot look at this call: ${read.unread}.`, place: 'arguments' },
      state: null,
    };
  }
  if (state.latest - clock.getTime() > mostSetBack)
    throw new StateFailure('The clock is more than a day before the last call that was counted.');
  const latest = Math.max(clock.getTime(), state.latest);
  const decision = decide(policy, read.call, state.counters, new Date(latest));
  const result = guarded(decision);
  if (decision.decision === 'deny' || decision.reservations.length === 0) return { result, state: null };
  const reservations =
    event.call === null
      ? state.reservations
      : new Map([...state.reservations, [event.call, decision.reservations]]);
  return { result, state: { ...state, reservations, latest } };
}

const guarded = (decision: Decision): Guarded =>
  decision.decision === 'allow'
    ? { reason: null, place: '' }
    : { reason: decision.message, place: decidingPlace(decision.rule) };

/**
 * Errors of JSON-RPC, as the MCP libraries word them, which the server gave before it did anything. A connection that closed
 * (-32000) or a time that ran out (-32001) is not among them: the server may have done it all the same.
 */
const refusedByServer = /^(?:Error: )?MCP error -32(?!00[01]\b)\d{3}\b/;

/** Gives back what a failed call took, as the engine does when the server answers with a JSON-RPC error. Once only. */
export function afterCall(
  event: Pick<HookEvent, 'call' | 'error' | 'phase'>,
  state: KeptState,
): Change<boolean> {
  const taken = event.call === null ? undefined : state.reservations.get(event.call);
  if (taken === undefined) return { result: false, state: null };
  const reservations = new Map([...state.reservations].filter(([call]) => call !== event.call));
  const isGivenBack = event.phase === 'failed' && refusedByServer.test(event.error);
  if (isGivenBack) giveBack(taken, state.counters);
  return { result: isGivenBack, state: { ...state, reservations } };
}
