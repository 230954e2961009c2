/**
 * Copies the code of the box it stands in, a part of it, a link to a place of the page or a file of the site, and says so
 * to eyes and screen readers alike.
 */
class CopyButton extends HTMLElement {
  #status = document.createElement('span');
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#status.role = 'status';
    this.append(this.#status);
    const { from } = this.dataset;
    this.querySelector('button')?.addEventListener('click', () => {
      void (from === undefined ? this.#copyText() : this.#copyFile(from));
    });
  }

  async #copyText(): Promise<void> {
    const box = this.closest('.copyable');
    const source = box?.querySelector<HTMLElement>('pre code') ?? box?.querySelector('code');
    try {
      await navigator.clipboard.writeText(this.#text(source));
      this.#sayDone();
    } catch {
      // Without leave to write the clipboard, the reader copies by hand what is selected for them.
      if (source) getSelection()?.selectAllChildren(source);
      this.#say('The browser refused. The text is selected: press Ctrl+C or ⌘C.');
    }
  }

  #text(source: HTMLElement | null | undefined): string {
    const { address, seen } = this.dataset;
    if (address !== undefined) return new URL(address, location.href).href;
    return this.#part((seen === undefined ? source?.textContent : source?.innerText) ?? '');
  }

  #part(text: string): string {
    const { start, end } = this.dataset;
    return start === undefined ? text : text.slice(Number(start), Number(end));
  }

  async #copyFile(address: string): Promise<void> {
    try {
      // Begun within the click and filled later, because Safari refuses what comes after a wait.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': this.#fetch(address) })]);
      this.#sayDone();
    } catch {
      this.#say('That did not work. Open the link beside the button and copy the text there.');
    }
  }

  async #fetch(address: string): Promise<Blob> {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
    return new Blob([this.#part(await response.text())], { type: 'text/plain' });
  }

  #sayDone(): void {
    this.#say(this.dataset.done ?? 'Copied.');
  }

  #say(words: string): void {
    clearTimeout(this.#silence);
    this.#status.textContent = words;
    this.#silence = setTimeout(() => {
      this.#status.textContent = '';
    }, 6000);
  }
}

customElements.define('copy-button', CopyButton);
