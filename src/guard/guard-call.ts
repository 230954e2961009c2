import { decidingPlace } from '../policy/deciding-rule.ts';
import { decide, type Decision } from '../policy/decide.ts';
import type { Policy } from '../policy/format.ts';
import { readArguments } from '../policy/read-call.ts';
import type { HookEvent } from './hook-event.ts';
import type { KeptState } from './kept-state.ts';
import { StateDoubt, type Change } from './state-folder.ts';

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
 * Decides a call and counts it, whatever becomes of it: no client says whether a call that failed was refused by the server before
 * anything was done. Time never goes back: a clock that is set back leaves the windows where they were.
 *
 * @throws StateDoubt when the clock cannot be right
 */
export function guardCall(
  policy: Policy,
  tool: string,
  { argumentsText }: Pick<HookEvent, 'argumentsText'>,
  state: KeptState,
  clock: Date,
): Change<Guarded> {
  const read = readArguments(tool, argumentsText);
  // A proxy passes on what it cannot read. A hook need not.
  if ('unread' in read) {
    return {
      result: { reason: `The policy cannot look at this call: ${read.unread}.`, place: 'arguments' },
      state: null,
    };
  }
  if (state.latest - clock.getTime() > mostSetBack)
    throw new StateDoubt(
      `The clock says ${clock.toISOString()}, more than a day before the last call that was counted. Set the clock if it is wrong.`,
    );
  const latest = Math.max(clock.getTime(), state.latest);
  const decision = decide(policy, read.call, state.counters, new Date(latest));
  const result = guarded(decision);
  if (decision.decision === 'deny' || decision.reservations.length === 0) return { result, state: null };
  return { result, state: { ...state, latest } };
}

const guarded = (decision: Decision): Guarded =>
  decision.decision === 'allow'
    ? { reason: null, place: '' }
    : { reason: decision.message, place: decidingPlace(decision.rule) };
