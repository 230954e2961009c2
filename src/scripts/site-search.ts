import { findPages } from './find-pages.ts';
import type { FoundPage } from './rank-results.ts';
import { resultItem } from './result-item.ts';

/** The search of the site: a dialog, opened by its button, by others that offer it, or by Ctrl or Cmd with K. */
class SiteSearch extends HTMLElement {
  #latest = 0;

  connectedCallback(): void {
    const dialog = this.#part('dialog');
    const input = this.#part('input');
    const open = (): void => {
      if (!dialog.open) dialog.showModal();
      input.select();
    };
    document.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('.open-search, [data-opens-search]')) open();
      // The dialog itself is only hit outside of its content: beside it, on the backdrop.
      if (target === dialog || (target instanceof Element && target.closest('[data-close]'))) dialog.close();
    });
    document.addEventListener('keydown', (event) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    });
    input.addEventListener('input', () => void this.#search(input.value));
    dialog.addEventListener('keydown', (event) => {
      this.#walk(event);
    });
    this.#part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.querySelector<HTMLAnchorElement>('li a')?.click();
    });
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const part = this.querySelector(name);
    if (!part) throw new Error(`The search has no <${name}>.`);
    return part;
  }

  /** Arrow keys go from the field through the results and back. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [this.#part('input'), ...this.querySelectorAll<HTMLAnchorElement>('li a')];
    const here = stops.findIndex((stop) => stop === document.activeElement);
    stops[(here + step + stops.length) % stops.length]?.focus();
  }

  async #search(words: string): Promise<void> {
    const turn = (this.#latest += 1);
    if (words.trim() === '') {
      this.#show([], '');
      return;
    }
    try {
      const pages = await findPages(this.dataset.index ?? '', words);
      // A slow answer to an earlier word must not replace a newer one.
      if (turn !== this.#latest) return;
      const count = pages.length === 1 ? '1 result' : `${pages.length} results`;
      this.#show(pages, pages.length === 0 ? `No results for “${words.trim()}”` : count);
    } catch {
      if (turn !== this.#latest) return;
      this.#show([], 'The search could not be loaded. The list of all tools is under Tools.');
    }
  }

  #show(pages: readonly FoundPage[], status: string): void {
    this.#part('ul').replaceChildren(...pages.map(resultItem));
    this.#part('p').textContent = status;
  }
}

customElements.define('site-search', SiteSearch);
