import type { Window } from './format.ts';

/** Where counts are kept. Values are 64-bit integers; keys have the form `<tool>.<counter>`; times are in milliseconds since 1970 UTC. */
export interface CounterStore {
  /** The counter's value at that time: 0 when it was never counted, or when its window is over. */
  read(key: string, now: number): bigint;
  /** Adds the amount and returns true, unless the value would pass the limit. */
  reserve(key: string, amount: bigint, limit: bigint, window: Window, now: number): boolean;
  /** Takes an amount back, down to 0 at least, whichever window the counter is in by then. */
  giveBack(key: string, amount: bigint): void;
}

/** Length of each window in milliseconds. A window starts at a whole multiple since 1970 UTC, which is its calendar start. */
export const windowLength: Readonly<Record<Window, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/** When the window that holds a time began, in milliseconds since 1970 UTC. */
export const windowStart = (now: number, window: Window): number =>
  Math.floor(now / windowLength[window]) * windowLength[window];

/** A counter as it is kept. */
export interface StoredCounter {
  readonly value: bigint;
  readonly start: number;
  /** The window it was last counted in. Rules may share a counter across windows; the last one decides. */
  readonly window: Window;
}

/** Counters in memory, which start empty unless others are given. They behave like the engine's own store, 64-bit overflow included. */
export class MemoryCounters implements CounterStore {
  readonly #counters: Map<string, StoredCounter>;

  /** Goes on from what was kept before, if anything. */
  constructor(kept: Iterable<readonly [string, StoredCounter]> = []) {
    this.#counters = new Map(kept);
  }

  /** Every counter by its key, to be kept. */
  entries(): Iterable<[string, StoredCounter]> {
    return this.#counters.entries();
  }

  read(key: string, now: number): bigint {
    const stored = this.#counters.get(key);
    if (!stored) return 0n;
    return stored.start === windowStart(now, stored.window) ? stored.value : 0n;
  }

  reserve(key: string, amount: bigint, limit: bigint, window: Window, now: number): boolean {
    const stored = this.#counters.get(key);
    const start = windowStart(now, window);
    const counted = stored?.start === start ? stored.value : 0n;
    const value = BigInt.asIntN(64, counted + amount);
    if (value > limit) return false;
    this.#counters.set(key, { value, start, window });
    return true;
  }

  giveBack(key: string, amount: bigint): void {
    const stored = this.#counters.get(key);
    if (!stored) return;
    const value = BigInt.asIntN(64, stored.value - amount);
    this.#counters.set(key, { ...stored, value: value < 0n ? 0n : value });
  }
}
