import { firstSeen } from '../first-seen.ts';
import { nextTask } from '../next-task.ts';
import type { EditorOptions, EditorProblem, PolicyEditor } from './policy-editor.ts';
import { placeIn, type TextPlace } from './yaml-place.ts';

/** Where the text of the policy stands on the page. */
interface TextPlaces {
  /** Around both, to tell when they come into view. */
  readonly place: HTMLElement;
  readonly area: HTMLTextAreaElement;
  /** Where the editor comes, when its script is there. */
  readonly host: HTMLElement;
  /** Checked when a reader wants the plain text box. */
  readonly plain: HTMLInputElement;
}

/**
 * The text of the policy: in an editor, or in a plain text box for readers who prefer that. The editor weighs more than all
 * else on the page, so it is fetched when it is first in view, and built in a task of its own.
 */
export class PolicyText {
  readonly #places: TextPlaces;
  readonly #options: EditorOptions;
  #text: string;
  #editor: PolicyEditor | null = null;
  #problems: readonly EditorProblem[] = [];

  constructor(places: TextPlaces, text: string, options: EditorOptions) {
    const { area, plain, place } = places;
    const onEdit = (edited: string): void => {
      this.#text = edited;
      options.onEdit(edited);
    };
    this.#places = places;
    this.#text = text;
    this.#options = { ...options, onEdit };
    area.addEventListener('input', () => {
      onEdit(area.value);
    });
    area.addEventListener('selectionchange', () => {
      options.onMove();
    });
    plain.addEventListener('change', () => void this.#choose());
    void firstSeen(place).then(() => this.#choose());
  }

  /** Puts another text in the place of the one that is shown. */
  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    this.#fill();
  }

  /** Where the cursor stands. */
  get place(): TextPlace {
    return placeIn(this.#text, this.#shown?.cursor ?? this.#places.area.selectionEnd);
  }

  /** Puts a word in the place of the one at a place, and the cursor behind it. */
  write({ from, to }: TextPlace, insert: string): void {
    const text = this.#text;
    this.edit([{ from, to, insert }], text.slice(0, from) + insert + text.slice(to));
    this.goTo(from + insert.length);
  }

  show(problems: readonly EditorProblem[]): void {
    this.#problems = problems;
    this.#shown?.show(problems);
  }

  /** Carries out changes as if they had been typed, and puts the cursor into the text. */
  edit(edits: Parameters<PolicyEditor['edit']>[0], edited: string): void {
    const { area } = this.#places;
    if (this.#shown) this.#shown.edit(edits);
    else {
      area.value = edited;
      area.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    (this.#shown ?? area).focus();
  }

  /** Puts the cursor at an offset, in view. */
  goTo(offset: number): void {
    const { area } = this.#places;
    if (this.#shown) {
      this.#shown.goTo(offset);
      return;
    }
    area.focus();
    area.setSelectionRange(offset, offset);
  }

  /** The editor, while it is what is shown. */
  get #shown(): PolicyEditor | null {
    return this.#places.host.hidden ? null : this.#editor;
  }

  /** Puts the text where it is shown. What is hidden does not follow it: it may be long. */
  #fill(): void {
    const { area } = this.#places;
    if (this.#shown) this.#shown.text = this.#text;
    else if (!area.hidden && area.value !== this.#text) area.value = this.#text;
  }

  /** Shows what the reader prefers. */
  async #choose(): Promise<void> {
    const { area, host, plain } = this.#places;
    const editor = plain.checked ? null : await this.#load();
    // Chosen otherwise meanwhile.
    if (plain.checked && editor !== null) return;
    area.hidden = editor !== null;
    host.hidden = editor === null;
    this.#fill();
    editor?.show(this.#problems);
  }

  /** The editor; null when its script cannot be fetched, so that the plain text box has to do. */
  async #load(): Promise<PolicyEditor | null> {
    try {
      const { PolicyEditor: Editor } = await import('./policy-editor.ts');
      // Loading it and building it are long enough each by itself.
      await nextTask();
      this.#editor ??= new Editor(this.#places.host, this.#text, this.#options);
      return this.#editor;
    } catch {
      return null;
    }
  }
}
