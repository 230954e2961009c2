import * as z from 'zod/mini';
import { MemoryCounters } from '../policy/counters.ts';
import { windows } from '../policy/format.ts';

/** What is kept between calls. */
export interface KeptState {
  readonly counters: MemoryCounters;
  /** The latest time at which a call was counted, in milliseconds since 1970 UTC. */
  readonly latest: number;
}

/** What is kept before the first call. */
export const emptyState = (): KeptState => ({
  counters: new MemoryCounters(),
  latest: 0,
});

const integer = z.pipe(
  z.string().check(z.regex(/^-?\d{1,19}$/)),
  z.transform((digits: string) => BigInt(digits)),
);
const time = z.int().check(z.minimum(0));

const stateSchema = z.strictObject({
  format: z.literal(2),
  latest: time,
  counters: z.array(
    z.strictObject({ key: z.string(), value: integer, start: time, window: z.enum(windows) }),
  ),
});

/** The state of a text that `writeState` made. Throws an error for any other. */
export function readState(text: string): KeptState {
  const { latest, counters } = stateSchema.parse(JSON.parse(text));
  return {
    latest,
    counters: new MemoryCounters(counters.map(({ key, ...stored }) => [key, stored])),
  };
}

/** The state as a text. */
export const writeState = ({ latest, counters }: KeptState): string =>
  `${JSON.stringify({
    format: 2,
    latest,
    counters: [...counters.entries()].map(([key, { value, start, window }]) => ({
      key,
      value: String(value),
      start,
      window,
    })),
  })}\n`;
