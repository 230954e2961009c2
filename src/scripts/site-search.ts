/** The search dialog. The index is loaded when the dialog is first opened. */
import { rankResults, type FoundPage } from './rank-results.ts';

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  search: (words: string) => Promise<{ results: { data: () => Promise<FoundPage> }[] } | null>;
}

const most = 8;
/** Results looked at before ranking: more than all tools, so that an exact name is among them. */
const considered = 40;

class SiteSearch extends HTMLElement {
  #index: Promise<Pagefind> | undefined;
  #latest = 0;
  #selected = -1;

  connectedCallback(): void {
    const dialog = this.#part('dialog');
    const input = this.#part('input');
    this.#part('button').addEventListener('click', () => {
      this.#open();
    });
    document.addEventListener('keydown', (event) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        this.#open();
      }
    });
    input.addEventListener('input', () => void this.#search(input.value));
    input.addEventListener('keydown', (event) => {
      this.#onKey(event);
    });
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    this.hidden = false;
  }

  #part<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
    const part = this.querySelector(name);
    if (!part) throw new Error(`The search has no <${name}>`);
    return part;
  }

  #open(): void {
    const dialog = this.#part('dialog');
    if (!dialog.open) dialog.showModal();
    this.#part('input').select();
    void this.#load();
  }

  #load(): Promise<Pagefind> {
    this.#index ??= import(/* @vite-ignore */ this.dataset.index ?? '') as Promise<Pagefind>;
    return this.#index;
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = text;
  }

  async #search(words: string): Promise<void> {
    const turn = (this.#latest += 1);
    if (words.trim() === '') {
      this.#show([]);
      this.#say('');
      return;
    }
    try {
      const index = await this.#load();
      const found = await Promise.all(searchWords(words).map((each) => index.search(each)));
      const results = found.flatMap((answer) => answer?.results.slice(0, considered) ?? []);
      const pages = await Promise.all(results.map((result) => result.data()));
      // A slower answer to an earlier word must not replace a newer one.
      if (turn !== this.#latest) return;
      const ranked = rankResults(words, pages).slice(0, most);
      this.#show(ranked);
      this.#say(
        ranked.length === 0
          ? `No results for “${words.trim()}”.`
          : `${ranked.length} ${ranked.length === 1 ? 'result' : 'results'}`,
      );
    } catch {
      if (turn === this.#latest)
        this.#say('The search could not be loaded. The list of tools holds every page.');
    }
  }

  #show(pages: readonly FoundPage[]): void {
    const list = this.#part('ul');
    list.replaceChildren(...pages.map(option));
    this.#part('input').setAttribute('aria-expanded', String(pages.length > 0));
    this.#select(pages.length > 0 ? 0 : -1);
  }

  #select(index: number): void {
    const options = [...this.querySelectorAll('[role=option]')];
    this.#selected = index;
    options.forEach((each, position) => {
      each.setAttribute('aria-selected', String(position === index));
    });
    const chosen = options[index];
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) this.#part('input').setAttribute('aria-activedescendant', chosen.id);
    else this.#part('input').removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('[role=option] a')];
    if (event.key === 'Enter') {
      event.preventDefault();
      links[this.#selected]?.click();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && links.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#select((this.#selected + step + links.length) % links.length);
    }
  }
}

/** What to ask the index for: the words as typed, and with the joints of a tool's name as spaces. */
function searchWords(words: string): string[] {
  const apart = words.replace(/[_-]+/g, ' ').trim();
  return apart === words.trim() ? [words] : [words, apart];
}

function option(page: FoundPage, index: number): HTMLElement {
  const item = document.createElement('li');
  item.id = `search-result-${index}`;
  item.role = 'option';
  const anchor = document.createElement('a');
  anchor.href = page.url;
  anchor.tabIndex = -1;
  anchor.textContent = page.meta.title;
  const about = document.createElement('div');
  about.className = 'soft';
  about.textContent = [page.meta.category, page.meta.risk, page.meta.summary].filter(Boolean).join(' · ');
  item.append(anchor, about);
  item.addEventListener('click', () => {
    anchor.click();
  });
  anchor.addEventListener('click', (event) => {
    event.stopPropagation();
  });
  return item;
}

customElements.define('site-search', SiteSearch);
