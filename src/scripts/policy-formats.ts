/**
 * Shows a policy of the card in another format, which stands on a page of its own: the tab is a link to its place there,
 * whose id begins with what `prefix` says. The choice is kept on this device for all pages.
 */
class PolicyFormats extends HTMLElement {
  #panel = document.createElement('div');
  #current: HTMLAnchorElement | undefined;

  connectedCallback(): void {
    this.#panel.className = 'other copyable';
    const tabs = [...this.querySelectorAll('a')];
    for (const tab of tabs)
      tab.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        keep(this.#format(tab));
        this.#show(tab).catch(() => {
          location.assign(tab.href);
        });
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
      const { formatPlace } = await import('./format-place.ts');
      const place = await formatPlace(tab, format);
      // Another tab was chosen in the meantime.
      if (this.#current !== tab) return;
      this.#panel.replaceChildren(...place);
      if (!this.#panel.isConnected) this.after(this.#panel);
    }
    if (card) card.dataset.format = format;
    for (const each of this.querySelectorAll('a'))
      if (each === tab) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
  }
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
