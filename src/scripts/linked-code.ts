import { loadPage } from './load-page.ts';

/** Puts the code that its link leads to in place of the link, once it is seen. Where it cannot be had, the link stays. */
class LinkedCode extends HTMLElement {
  #seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#seen.disconnect();
    void this.#load();
  });

  connectedCallback(): void {
    this.#seen.observe(this);
  }

  async #load(): Promise<void> {
    const { href = '', hash = '' } = this.querySelector('a') ?? {};
    try {
      const page = await loadPage(href);
      const code = page.getElementById(hash.slice(1))?.querySelector('pre');
      if (code) this.replaceChildren(document.importNode(code, true));
    } catch {
      // The link says where the code is.
    }
  }
}

customElements.define('linked-code', LinkedCode);
