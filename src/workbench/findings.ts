import type { CheckedText } from './worker/jobs.ts';
import { messageOf } from './message-of.ts';
import { quickWorker } from './worker/run-job.ts';
import type { WorkStore } from './store.ts';

/** What checking came to: what was found in a text, or why it was not checked. */
export type Finding =
  | { readonly text: string; readonly checked: CheckedText; readonly failure?: never }
  | { readonly text: string; readonly checked?: never; readonly failure: string };

/**
 * What checking the policy at hand found. A text is checked once, whoever shows what was found in it; of the texts that come
 * while one is being checked, the last is next.
 */
export class Findings {
  #latest: Finding | null = null;
  #asked: string | null = null;
  #isChecking = false;
  readonly #store: WorkStore;
  readonly #listeners = new Set<(finding: Finding) => void>();
  readonly #beginListeners = new Set<() => void>();

  constructor(store: WorkStore) {
    this.#store = store;
    store.subscribe(() => void this.#check());
    void this.#check();
  }

  /** Of the newest text that was checked; null until the first was. */
  get latest(): Finding | null {
    return this.#latest;
  }

  /** Calls a listener with what was found, now and after each check. The answer takes the listener away again. */
  subscribe(listener: (finding: Finding) => void): () => void {
    this.#listeners.add(listener);
    if (this.#latest !== null) listener(this.#latest);
    return () => this.#listeners.delete(listener);
  }

  /** Calls a listener when a check begins. */
  onBegin(listener: () => void): void {
    this.#beginListeners.add(listener);
  }

  /** Ends the check that is under way. */
  cancel(): void {
    quickWorker.end(new Error('You cancelled the check.'));
  }

  /** Checks once more what was not checked to the end. */
  again(): void {
    this.#asked = null;
    void this.#check();
  }

  async #check(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    while (this.#store.text !== this.#asked) {
      const { text } = this.#store;
      this.#asked = text;
      for (const listener of this.#beginListeners) listener();
      const finding = await find(text);
      // Another text is there by now.
      if (text !== this.#store.text) continue;
      this.#latest = finding;
      for (const listener of this.#listeners) listener(finding);
    }
    this.#isChecking = false;
  }
}

async function find(text: string): Promise<Finding> {
  try {
    return { text, checked: await quickWorker.run('check', text) };
  } catch (error) {
    return { text, failure: messageOf(error) };
  }
}
