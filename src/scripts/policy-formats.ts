import { loadPage } from './load-page.ts';

/**
 * Shows a policy of the card in another format, which stands on a page of its own: the tab is a link to its place there,
 * whose id begins with what `prefix` says. The choice is kept on this device for all pages.
 */
class PolicyFormats extends HTMLElement {
  #panel = document.createElement('div');
  #pages = new Map<string, Promise<Document>>();
  #current: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    this.#panel.className = 'other copyable';
    this.after(this.#panel);
    const tabs = [...this.querySelectorAll('a')];
    for (const tab of tabs)
      tab.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        keep(this.#format(tab));
        void this.#show(tab);
      });
    // Another policy of the card: the same format of it.
    this.closest('.card')?.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name === 'policy' && this.#current)
        void this.#show(this.#current);
    });
    const wanted = tabs.find((tab) => this.#format(tab) !== '' && this.#format(tab) === kept());
    if (wanted) void this.#show(wanted);
  }

  /** The format that a tab is for; empty for the policy as it is. */
  #format({ hash }: HTMLAnchorElement): string {
    const before = `#${this.getAttribute('prefix') ?? ''}-`;
    return hash.startsWith(before) ? hash.slice(before.length) : '';
  }

  async #show(tab: HTMLAnchorElement): Promise<void> {
    this.#current = tab;
    const card = this.closest<HTMLElement>('.card');
    const format = this.#format(tab);
    if (format !== '') {
      const place = await this.#place(tab, format);
      // Another tab was chosen in the meantime.
      if (this.#current !== tab) return;
      this.#panel.replaceChildren(...place);
    }
    if (card) card.dataset.format = format;
    for (const each of this.querySelectorAll('a'))
      if (each === tab) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
  }

  /** What the page of formats says of the chosen policy; where it cannot be loaded, a link to it. */
  async #place(tab: HTMLAnchorElement, format: string): Promise<Node[]> {
    const [page = ''] = tab.href.split('#');
    const variant = document.querySelector<HTMLInputElement>('[name=policy]:checked');
    const section = variant && document.querySelector(`section.v${variant.value}[id^=policy-]`);
    const prefix = section ? section.id.slice('policy-'.length) : 'policy';
    try {
      const loaded = this.#pages.get(page) ?? loadPage(page);
      this.#pages.set(page, loaded);
      const details = (await loaded).getElementById(`${prefix}-${format}`);
      if (!details) return [words('This policy cannot be written in this format.')];
      return [...details.children]
        .filter(({ tagName }) => tagName !== 'SUMMARY')
        .map((child) => document.importNode(child, true));
    } catch {
      this.#pages.delete(page);
      const link = document.createElement('a');
      link.href = tab.href;
      link.textContent = 'Open the page with this format.';
      return [words('It could not be loaded. ', link)];
    }
  }
}

function words(...parts: (string | Node)[]): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(...parts);
  return paragraph;
}

function kept(): string {
  try {
    return localStorage.getItem('format') ?? '';
  } catch {
    return '';
  }
}

function keep(format: string): void {
  try {
    localStorage.setItem('format', format);
  } catch {
    // The choice holds for this page alone.
  }
}

customElements.define('policy-formats', PolicyFormats);
