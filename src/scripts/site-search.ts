import { link } from '../site/links.ts';
import { searchEntriesAddress, searchParameter } from '../site/search-address.ts';
import { searchDialog, type SearchDialog } from './search-dialog.ts';

const button = `
  <button type="button" data-opens-search aria-keyshortcuts="Control+K Meta+K" aria-haspopup="dialog">
    Search <kbd aria-hidden="true">Ctrl K</kbd>
  </button>`;

/**
 * The way into the search: its button, others that offer it, Ctrl or Cmd with K, and addresses that bring words. What
 * searches is loaded when the dialog opens first, and the dialog can be typed into at once.
 */
class SiteSearch extends HTMLElement {
  #parts: SearchDialog | undefined;

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
    const isFirst = this.#parts === undefined;
    const parts = (this.#parts ??= searchDialog(this));
    if (words !== undefined) parts.input.value = words;
    if (!parts.dialog.open) parts.dialog.showModal();
    parts.input.select();
    if (isFirst) void load(parts);
  }
}

async function load(parts: SearchDialog): Promise<void> {
  const { dialog, form, input, close, status } = parts;
  let isEntered = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isEntered = true;
  });
  input.addEventListener('input', () => {
    isEntered = false;
  });
  dialog.addEventListener('click', ({ target }) => {
    // Outside of its content, on the backdrop, the dialog itself is what is hit.
    if (target === dialog || target === close) dialog.close();
  });
  try {
    const names = fetch(link(searchEntriesAddress));
    const { SearchBox } = await import('./search/search-box.ts');
    const response = await names;
    if (!response.ok) throw new Error(`${response.url} answers with ${response.status}.`);
    new SearchBox(parts, await response.json(), isEntered);
  } catch {
    status.textContent = 'The search could not be loaded. Under Tools is the list of all tools.';
  }
}

customElements.define('site-search', SiteSearch);
