import { link } from '../../site/links.ts';
import { readSearchEntries, type SearchEntry } from '../../site/search/search-entry.ts';
import type { SearchDialog } from '../search-dialog.ts';
import { findText, prepareText, type FoundText } from './full-text.ts';
import { NameSearch } from './name-search.ts';
import { resultOption, type Result } from './result-option.ts';

/** How many results are shown of those found by name, and of those found in the text below them. */
const mostNames = 8;
const mostTexts = 6;

/** What can be searched, said while nothing is. */
const help = 'Names, error codes, arguments, endpoints, messages of the checker, and all text';

/** How long a reader pauses, in milliseconds, before the text is searched too. */
const pause = 120;

/**
 * Searches as the reader types. What is called so is there with the key; pages that have the words in their text follow
 * below it, so that nothing moves that is being read or chosen.
 */
export class SearchBox {
  readonly #parts: SearchDialog;
  readonly #entries: ReadonlyMap<string, SearchEntry>;
  readonly #names: NameSearch;
  /** Rises with each key. What was found for earlier words must not show. */
  #turn = 0;
  #isSearching = false;
  /** Whether Enter was pressed before there was anything to go to. */
  #isEntered: boolean;

  /** @throws Error when what was loaded are no entries. */
  constructor(parts: SearchDialog, loaded: unknown, isEntered: boolean) {
    const entries = readSearchEntries(loaded);
    this.#parts = parts;
    this.#entries = new Map(entries.map((entry) => [link(entry.address), entry]));
    this.#names = new NameSearch(entries);
    this.#isEntered = isEntered;
    const { dialog, form, input, list } = parts;
    input.addEventListener('input', () => {
      this.#isEntered = false;
      void this.#search();
    });
    input.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.#move(step);
    });
    form.addEventListener('submit', () => {
      const chosen = this.#chosen;
      this.#isEntered = chosen === undefined && this.#isSearching;
      chosen?.click();
    });
    list.addEventListener('click', ({ ctrlKey, metaKey, shiftKey }) => {
      // The place may be on this page. Opened beside it, the search goes on.
      if (!ctrlKey && !metaKey && !shiftKey) dialog.close();
    });
    void this.#search();
    // What is missing is said when the text is searched.
    prepareText().catch(() => null);
  }

  async #search(): Promise<void> {
    const { input, list } = this.#parts;
    const turn = (this.#turn += 1);
    const words = input.value.trim();
    const names = this.#names.find(words, mostNames).map((entry) => ({ entry, url: link(entry.address) }));
    list.replaceChildren(...names.map(resultOption));
    this.#isSearching = words !== '';
    this.#show(words);
    if (words === '') return;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (turn !== this.#turn) return;
    const texts = await findText(words, mostNames + mostTexts).catch(() => null);
    if (turn !== this.#turn) return;
    this.#isSearching = false;
    this.#addTexts(texts ?? [], names);
    this.#show(words, ...(texts === null ? ['The text of the pages could not be searched'] : []));
  }

  /** Adds a group of pages that have the words in their text and were not found by name. */
  #addTexts(texts: readonly FoundText[], names: readonly Result[]): void {
    const byName = new Set(names.map(({ url }) => url));
    const found = texts
      .map(({ page, title, section, excerpt }): Result => {
        const url = section?.url ?? page;
        const exact = this.#entries.get(url);
        const entry = exact ?? this.#entries.get(page) ?? { kind: 'page', name: title };
        return { entry, url, section: exact === undefined ? section?.title : undefined, excerpt };
      })
      .filter(({ url }) => !byName.has(url) && !byName.has(url.replace(/#.*/, '')))
      .slice(0, mostTexts);
    if (found.length === 0) return;
    const group = document.createElement('div');
    group.role = 'group';
    group.ariaLabel = 'In the text of pages';
    group.append(...found.map(resultOption));
    this.#parts.list.append(group);
  }

  /** Says how many there are, chooses the first unless the reader chose one, and goes there when Enter came early. */
  #show(words: string, ...notes: string[]): void {
    const { input, status } = this.#parts;
    const options = this.#options;
    for (const [index, option] of options.entries()) option.id = `search-result-${index}`;
    input.ariaExpanded = String(options.length > 0);
    this.#choose(this.#chosen ?? options[0]);
    const count = options.length === 1 ? '1 result' : `${options.length} results`;
    const none = this.#isSearching
      ? 'Searching…'
      : `No results for “${words}”. Under Tools is the list of all tools`;
    status.textContent = words === '' ? help : [options.length > 0 ? count : none, ...notes].join('. ');
    if (this.#isEntered) this.#chosen?.click();
  }

  get #options(): HTMLAnchorElement[] {
    return [...this.#parts.list.querySelectorAll('a')];
  }

  get #chosen(): HTMLAnchorElement | undefined {
    return this.#options.find(({ ariaSelected }) => ariaSelected === 'true');
  }

  /** Chooses the one so many further down, and round again. */
  #move(step: number): void {
    const options = this.#options;
    const here = options.findIndex((option) => option === this.#chosen);
    const next = options[(here + step + options.length) % options.length];
    this.#choose(next);
    next?.scrollIntoView({ block: 'nearest' });
  }

  #choose(chosen: HTMLAnchorElement | undefined): void {
    for (const option of this.#options) option.ariaSelected = String(option === chosen);
    if (chosen) this.#parts.input.setAttribute('aria-activedescendant', chosen.id);
    else this.#parts.input.removeAttribute('aria-activedescendant');
  }
}
