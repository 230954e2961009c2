import { searchParameter } from '../site/search-address.ts';
import { findPages } from './find-pages.ts';
import type { FoundPage } from './rank-results.ts';
import { resultItem } from './result-item.ts';
import { searchDialog, type SearchDialog } from './search-dialog.ts';

const button = `
  <button type="button" data-opens-search aria-keyshortcuts="Control+K Meta+K" aria-haspopup="dialog">
    Search <kbd aria-hidden="true">Ctrl K</kbd>
  </button>`;

/** The search of the site, opened by its button, by others that offer it, or by Ctrl or Cmd with K. */
class SiteSearch extends HTMLElement {
  #parts: SearchDialog | undefined;
  #latest = 0;

  connectedCallback(): void {
    this.innerHTML = button;
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('[data-opens-search]')) this.#open();
    });
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      this.#open();
    });
    const words = new URLSearchParams(location.search).get(searchParameter);
    if (words !== null) this.#open(words);
  }

  /** Opens the search, with words when the address brings some. */
  #open(words?: string): void {
    this.#parts ??= this.#prepare();
    const { dialog, input } = this.#parts;
    if (!dialog.open) dialog.showModal();
    if (words !== undefined) {
      input.value = words;
      void this.#search(this.#parts);
    }
    input.select();
  }

  #prepare(): SearchDialog {
    const parts = searchDialog(this);
    const { dialog, form, input, close, list } = parts;
    input.addEventListener('input', () => void this.#search(parts));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      list.querySelector('a')?.click();
    });
    dialog.addEventListener('keydown', (event) => {
      walk(event, [input, ...list.querySelectorAll('a')]);
    });
    dialog.addEventListener('click', ({ target }) => {
      // Outside of its content, on the backdrop, the dialog itself is what is hit.
      if (target === dialog || target === close) dialog.close();
    });
    return parts;
  }

  async #search({ input, status, list }: SearchDialog): Promise<void> {
    const turn = (this.#latest += 1);
    const words = input.value.trim();
    const show = (pages: readonly FoundPage[], text: string): void => {
      // A slow answer to an earlier word must not replace a newer one.
      if (turn !== this.#latest) return;
      list.replaceChildren(...pages.map(resultItem));
      status.textContent = text;
    };
    if (words === '') {
      show([], '');
      return;
    }
    try {
      const pages = await findPages(words);
      const count = pages.length === 1 ? '1 result' : `${pages.length} results`;
      show(pages, pages.length === 0 ? `No results for “${words}”` : count);
    } catch {
      show([], 'The search could not be loaded. Under Tools is the list of all tools.');
    }
  }
}

/** Arrow keys go from the field through the results and round again. */
function walk(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const here = stops.findIndex((stop) => stop === document.activeElement);
  stops[(here + step + stops.length) % stops.length]?.focus();
}

customElements.define('site-search', SiteSearch);
