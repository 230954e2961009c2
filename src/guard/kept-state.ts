import { z } from 'zod';
import { MemoryCounters } from '../policy/counters.ts';
import { windows } from '../policy/format.ts';
import type { Reservation } from '../policy/reserve.ts';

/** What is kept between calls. */
export interface KeptState {
  readonly counters: MemoryCounters;
  /** What calls took from the counters, by the client's name for the call, so that it can be given back. The latest last. */
  readonly reservations: ReadonlyMap<string, readonly Reservation[]>;
  /** The latest time at which a call was counted, in milliseconds since 1970 UTC. */
  readonly latest: number;
}

/** What is kept before the first call. */
export const emptyState = (): KeptState => ({
  counters: new MemoryCounters(),
  reservations: new Map(),
  latest: 0,
});

const integer = z
  .string()
  .regex(/^-?\d{1,19}$/)
  .transform(BigInt);
const time = z.int().min(0);

const stateSchema = z.strictObject({
  format: z.literal(1),
  latest: time,
  counters: z.array(
    z.strictObject({ key: z.string(), value: integer, start: time, window: z.enum(windows) }),
  ),
  reservations: z.array(
    z.strictObject({
      call: z.string(),
      taken: z.array(z.strictObject({ key: z.string(), amount: integer })),
    }),
  ),
});

/** Nobody waits longer for an answer than for so many calls. */
const mostReservations = 500;

/** The state of a text that `writeState` made. Throws an error for any other. */
export function readState(text: string): KeptState {
  const { latest, counters, reservations } = stateSchema.parse(JSON.parse(text));
  return {
    latest,
    counters: new MemoryCounters(counters.map(({ key, ...stored }) => [key, stored])),
    reservations: new Map(reservations.map(({ call, taken }) => [call, taken])),
  };
}

/** The state as a text. */
export const writeState = ({ latest, counters, reservations }: KeptState): string =>
  `${JSON.stringify({
    format: 1,
    latest,
    counters: [...counters.entries()].map(([key, { value, start, window }]) => ({
      key,
      value: String(value),
      start,
      window,
    })),
    reservations: [...reservations].slice(-mostReservations).map(([call, taken]) => ({
      call,
      taken: taken.map(({ key, amount }) => ({ key, amount: String(amount) })),
    })),
  })}\n`;
