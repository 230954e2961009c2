import { bench } from '../bench.ts';

/** Shows the policy at hand. */
class WorkbenchCheck extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { store } = await bench;
    const code = this.querySelector('code');
    const show = (): void => {
      if (code) code.textContent = store.text;
    };
    store.subscribe(show);
    show();
  }
}

customElements.define('workbench-check', WorkbenchCheck);
