import type { CheckedText } from './jobs.ts';
import { quickWorker } from './run-job.ts';
import type { WorkStore } from './store.ts';

/** What checking came to: what was found in a text, or why it was not checked. */
export type Finding =
  | { readonly text: string; readonly checked: CheckedText; readonly failure?: never }
  | { readonly text: string; readonly checked?: never; readonly failure: string };

/** What checking the policy at hand found. A text is checked once, whoever shows what was found in it. */
export class Findings {
  #latest: Finding | null = null;
  #asked: string | null = null;
  readonly #store: WorkStore;
  readonly #listeners = new Set<(finding: Finding) => void>();

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

  async #check(): Promise<void> {
    const { text } = this.#store;
    if (text === this.#asked) return;
    this.#asked = text;
    let finding: Finding;
    try {
      finding = { text, checked: await quickWorker.run('check', text) };
    } catch (error) {
      finding = { text, failure: error instanceof Error ? error.message : String(error) };
    }
    // A newer text is being checked by now.
    if (text !== this.#asked) return;
    this.#latest = finding;
    for (const listener of this.#listeners) listener(finding);
  }
}
