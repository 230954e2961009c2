import type { WorkbenchData } from './data.ts';
import { policyText } from './compose-policy.ts';
import type { Work } from './work.ts';

/** So many steps can be undone. */
const mostSteps = 200;

/** The work at hand, with the steps that led to it. All parts of the page read and change it here and nowhere else. */
export class WorkStore {
  readonly data: WorkbenchData;
  #past: Work[] = [];
  #future: Work[] = [];
  #work: Work;
  /** What the last step was, for steps that go on with it, such as the letters of a word. */
  #step: string | null = null;
  #text: { readonly of: Work; readonly text: string } | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(data: WorkbenchData, work: Work) {
    this.data = data;
    this.#work = work;
  }

  get work(): Work {
    return this.#work;
  }

  /** The policy at hand: the whole file, composed or edited. */
  get text(): string {
    if (this.#text?.of !== this.#work)
      this.#text = { of: this.#work, text: policyText(this.data, this.#work) };
    return this.#text.text;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Calls a listener after each change. The answer takes it away again. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Makes another work of the one at hand. One that comes back as it was is no change.
   *
   * @param step A name: changes of one name in a row are undone together. Without one, each is a step of its own.
   */
  change(make: (work: Work) => Work, step: string | null = null): void {
    const made = make(this.#work);
    if (made === this.#work) return;
    if (step === null || step !== this.#step) this.#past = [...this.#past, this.#work].slice(-mostSteps);
    this.#future = [];
    this.#step = step;
    this.#set(made);
  }

  /** Puts the text of a policy in the place of the composed one. */
  editText(text: string): void {
    if (text === this.text) return;
    this.change((work) => ({ ...work, text }), 'edit the text');
  }

  undo(): void {
    const before = this.#past.pop();
    if (before === undefined) return;
    this.#future.push(this.#work);
    this.#step = null;
    this.#set(before);
  }

  redo(): void {
    const after = this.#future.pop();
    if (after === undefined) return;
    this.#past.push(this.#work);
    this.#step = null;
    this.#set(after);
  }

  #set(work: Work): void {
    this.#work = work;
    for (const listener of this.#listeners) listener();
  }
}
