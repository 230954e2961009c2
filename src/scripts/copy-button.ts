/** Copies the exact text of an element, and says so to eyes and screen readers. */
class CopyButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => void this.#copy());
    this.hidden = false;
  }

  async #copy(): Promise<void> {
    const source = document.getElementById(this.dataset.from ?? '');
    if (!source) return;
    try {
      await navigator.clipboard.writeText(textOf(source));
      this.#say('Copied.');
    } catch {
      // Without leave to write the clipboard, the reader copies by hand what is selected for them.
      select(source);
      this.#say('Not copied: the browser refused. The text is selected; press Ctrl+C.');
    }
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (!status) return;
    status.textContent = text;
    setTimeout(() => {
      if (status.textContent === text) status.textContent = '';
    }, 8000);
  }
}

const textOf = (source: HTMLElement): string => source.textContent;

function select(source: HTMLElement): void {
  if (source.closest('details') instanceof HTMLDetailsElement)
    source.closest('details')?.setAttribute('open', '');
  getSelection()?.selectAllChildren(source);
}

customElements.define('copy-button', CopyButton);
