/** Copies the text of an element, or a part of it, and says so to eyes and screen readers alike. */
class CopyButton extends HTMLElement {
  #silence: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
  }

  async #copy(): Promise<void> {
    const { from = '', start, end } = this.dataset;
    const source = document.getElementById(from);
    if (!source) return;
    const text = source.textContent.slice(Number(start ?? 0), end === undefined ? undefined : Number(end));
    try {
      await navigator.clipboard.writeText(text);
      this.#say('Copied');
    } catch {
      // Without leave to write the clipboard, the reader copies by hand what is selected for them.
      getSelection()?.selectAllChildren(source);
      this.#say('The browser refused. The file is selected: press Ctrl+C or ⌘C.');
    }
  }

  #say(words: string): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    clearTimeout(this.#silence);
    status.textContent = words;
    this.#silence = setTimeout(() => {
      status.textContent = '';
    }, 4000);
  }
}

customElements.define('copy-button', CopyButton);

export {};
