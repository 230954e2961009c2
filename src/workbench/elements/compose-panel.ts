import { bench } from '../bench.ts';

/** Chooses what the policy does with each tool. */
class WorkbenchCompose extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await bench;
  }
}

customElements.define('workbench-compose', WorkbenchCompose);
