/**
 * Copies the code of the box it stands in, a part of it, or a file of the site, and says so to eyes and screen readers
 * alike.
 */
class CopyButton extends HTMLElement {
  #status = document.createElement('span');
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#status.role = 'status';
    this.append(this.#status);
    const { from } = this.dataset;
    this.querySelector('button')?.addEventListener('click', () => {
      void (from === undefined ? this.#copyCode() : this.#copyFile(from));
    });
  }

  async #copyCode(): Promise<void> {
    const source = this.closest('.copyable')?.querySelector('code');
    if (!source) return;
    const { start = '0', end = String(source.textContent.length) } = this.dataset;
    try {
      await navigator.clipboard.writeText(source.textContent.slice(Number(start), Number(end)));
      this.#say('Copied');
    } catch {
      // Without leave to write the clipboard, the reader copies by hand what is selected for them.
      getSelection()?.selectAllChildren(source);
      this.#say('The browser refused. The text is selected: press Ctrl+C or ⌘C.');
    }
  }

  async #copyFile(address: string): Promise<void> {
    try {
      // Begun within the click and filled later, because Safari refuses what comes after a wait.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': fetchText(address) })]);
      this.#say('Copied');
    } catch {
      this.#say('That did not work. Open the link beside the button and copy the text there.');
    }
  }

  #say(words: string): void {
    clearTimeout(this.#silence);
    this.#status.textContent = words;
    this.#silence = setTimeout(() => {
      this.#status.textContent = '';
    }, 4000);
  }
}

async function fetchText(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered with ${response.status}.`);
  return new Blob([await response.text()], { type: 'text/plain' });
}

customElements.define('copy-button', CopyButton);
