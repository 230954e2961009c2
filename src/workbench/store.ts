import type { Composed } from '../catalogue/composing/composition.ts';
import type { WorkbenchData } from './data.ts';
import { messageOf } from './message-of.ts';
import type { Work } from './work.ts';

/** So many steps can be undone. */
const mostSteps = 200;

/** Puts the policy of a work together, apart from the page. */
type Compose = (work: Work) => Promise<Composed>;

/** The work at hand, with the steps that led to it. All parts of the page read and change it here and nowhere else. */
export class WorkStore {
  readonly data: WorkbenchData;
  readonly #compose: Compose;
  readonly #past: Work[] = [];
  readonly #future: Work[] = [];
  #work: Work;
  #text = '';
  #words: Composed['words'] = {};
  #failure: string | null = null;
  /** What the last step was, for steps that go on with it, such as the letters of a word. */
  #step: string | null = null;
  readonly #listeners = new Set<() => void>();

  private constructor(data: WorkbenchData, work: Work, compose: Compose) {
    this.data = data;
    this.#work = work;
    this.#compose = compose;
  }

  /**
   * A store whose policy has been put together.
   *
   * @param before What was at hand before, if anything was: the first step back leads there.
   */
  static async open(
    data: WorkbenchData,
    work: Work,
    before: Work | null,
    compose: Compose,
  ): Promise<WorkStore> {
    const store = new WorkStore(data, work, compose);
    if (before !== null) store.#past.push(before);
    await store.#writeText();
    return store;
  }

  get work(): Work {
    return this.#work;
  }

  /** The policy at hand: the whole file, edited or composed. A composed one follows a choice after a moment. */
  get text(): string {
    return this.#text;
  }

  /** What is said of the chosen policies whose values were set, by the name of the tool. */
  get words(): Composed['words'] {
    return this.#words;
  }

  /** Why the policy could not be put together; null when it was. */
  get failure(): string | null {
    return this.#failure;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  /** Calls a listener after each change of the work, of its text too. The answer takes the listener away again. */
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
    if (step === null || step !== this.#step) this.#past.push(this.#work);
    if (this.#past.length > mostSteps) this.#past.shift();
    this.#future.length = 0;
    this.#step = step;
    this.#set(made);
  }

  /** Puts the text of a policy in the place of the composed one. */
  editText(text: string): void {
    if (text === this.text) return;
    this.change((work) => ({ ...work, text }), 'edit the text');
  }

  undo(): void {
    this.#go(this.#past, this.#future);
  }

  redo(): void {
    this.#go(this.#future, this.#past);
  }

  #go(from: Work[], to: Work[]): void {
    const work = from.pop();
    if (work === undefined) return;
    to.push(this.#work);
    this.#step = null;
    this.#set(work);
  }

  #set(work: Work): void {
    const { text, composition } = this.#work;
    this.#work = work;
    if (work.text !== text || work.composition !== composition) void this.#writeText();
    this.#tell();
  }

  /** Brings the text up to the work: at once when it was edited, else when it has been put together. */
  async #writeText(): Promise<void> {
    const work = this.#work;
    if (work.text !== null) {
      this.#text = work.text;
      this.#failure = null;
      return;
    }
    try {
      const { text, words } = await this.#compose(work);
      // Another choice was made meanwhile, and its text is on its way.
      if (this.#work.composition !== work.composition || this.#work.text !== null) return;
      this.#text = text;
      this.#words = words;
      this.#failure = null;
    } catch (error) {
      this.#failure = messageOf(error);
    }
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
