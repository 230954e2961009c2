import type { CounterStore } from '../counters.ts';
import { MemoryCounters, windowLength } from '../counters.ts';
import { decide, type ToolCall } from '../decide.ts';
import type { Policy } from '../format.ts';
import { isAnsweredOtherwise, type Witness } from './difference.ts';
import { rulesOn } from './tool-calls.ts';

/** More calls than this are not made to find where a limit ends. */
const mostCalls = 20_000;

/** When calls are made: at the start of a day, and at the start of each next window. */
const instants = [0, windowLength.minute, windowLength.hour, windowLength.day];

/** Every place where calls in a row are decided otherwise: a witness for each, in the order of the calls. */
export function* sequenceWitnesses(old: Policy, edited: Policy, call: ToolCall): Generator<Witness> {
  const counted = [old, edited].flatMap((policy) => rulesOn(policy, call.tool));
  if (
    counted.every(
      ({ state, conditions }) => state === null && conditions.every(({ path }) => !path.startsWith('state.')),
    )
  )
    return;
  const times = repetitions(old, edited, call.tool);
  const counters = [new MemoryCounters(), new MemoryCounters()] as const;
  let after = 0;
  for (const instant of instants) {
    for (let time = 0; time < times; time += 1) {
      const witness = decideBoth(old, edited, call, counters, instant);
      if (isAnsweredOtherwise(witness)) yield { ...witness, after };
      // Both are closed until the next window.
      if (witness.old.decision === 'deny' && witness.new.decision === 'deny') break;
      after += 1;
    }
  }
  yield* afterOtherTools(old, edited, call);
}

/** Calls after those of another tool whose counter a condition reads. */
function* afterOtherTools(old: Policy, edited: Policy, call: ToolCall): Generator<Witness> {
  const read = [old, edited]
    .flatMap((policy) => rulesOn(policy, call.tool))
    .flatMap(({ conditions }) =>
      conditions.flatMap(({ path }) => /^state\.(.+)\.[^.]+$/.exec(path)?.[1] ?? []),
    );
  for (const other of new Set(read)) {
    if (other === call.tool || other === '_global') continue;
    const counters = [new MemoryCounters(), new MemoryCounters()] as const;
    const times = repetitions(old, edited, call.tool);
    for (let after = 0; after <= times; after += 1) {
      const witness = decideBoth(old, edited, call, counters, 0, false);
      if (isAnsweredOtherwise(witness)) yield { ...witness, after, before: other };
      decideBoth(old, edited, { tool: other, arguments: call.arguments }, counters, 0);
    }
  }
}

function decideBoth(
  old: Policy,
  edited: Policy,
  call: ToolCall,
  [ofOld, ofNew]: readonly [MemoryCounters, MemoryCounters],
  instant: number,
  isCounted = true,
): Witness {
  const store = (counters: MemoryCounters): CounterStore =>
    isCounted ? counters : new MemoryCounters(counters.entries());
  const now = new Date(instant);
  return {
    call,
    after: 0,
    before: null,
    seconds: instant / 1000,
    old: decide(old, call, store(ofOld), now),
    new: decide(edited, call, store(ofNew), now),
  };
}

/** One more call than the largest limit lets through. */
function repetitions(old: Policy, edited: Policy, tool: string): number {
  const limits = [old, edited]
    .flatMap((policy) => rulesOn(policy, tool))
    .flatMap(({ conditions, state }) =>
      conditions
        .filter(({ path }) => path.startsWith('state.'))
        .map(({ value }) => Number(value) / Math.max(1, Math.abs(Number(state?.increment ?? 1)))),
    );
  return Math.min(Math.max(1, ...limits.filter((limit) => Number.isFinite(limit))) + 2, mostCalls);
}
