import { MemoryCounters, windowStart, type CounterStore } from '../../policy/counters.ts';
import type { Window } from '../../policy/format.ts';

const second = 1000;

/**
 * Counters of which one has windows that end a second late. A call that is allowed with real counters and denied with these shows that its
 * new window starts when the old one is over, and not later.
 */
export class LingeringCounters implements CounterStore {
  readonly #counters = new MemoryCounters();
  readonly #key: string;
  #lastCounted: { readonly time: number; readonly window: Window } | null = null;

  constructor(key: string) {
    this.#key = key;
  }

  read(key: string, now: number): bigint {
    return this.#counters.read(key, this.#lingering(key, now));
  }

  reserve(key: string, amount: bigint, limit: bigint, window: Window, now: number): boolean {
    const time = this.#lingering(key, now);
    const isReserved = this.#counters.reserve(key, amount, limit, window, time);
    if (isReserved && key === this.#key) this.#lastCounted = { time, window };
    return isReserved;
  }

  giveBack(key: string, amount: bigint): void {
    this.#counters.giveBack(key, amount);
  }

  /** A second before now, while that is still in the window of the last count. */
  #lingering(key: string, now: number): number {
    const last = this.#lastCounted;
    if (key !== this.#key || last === null) return now;
    const isWithin = windowStart(now - second, last.window) === windowStart(last.time, last.window);
    return isWithin ? now - second : now;
  }
}
