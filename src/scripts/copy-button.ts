/** Copies the code of the box it stands in, or a part of it, and says so to eyes and screen readers alike. */
class CopyButton extends HTMLElement {
  #status = document.createElement('span');
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#status.role = 'status';
    this.append(this.#status);
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
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

  #say(words: string): void {
    clearTimeout(this.#silence);
    this.#status.textContent = words;
    this.#silence = setTimeout(() => {
      this.#status.textContent = '';
    }, 4000);
  }
}

customElements.define('copy-button', CopyButton);
