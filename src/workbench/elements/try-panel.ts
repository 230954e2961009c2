import { bench } from '../bench.ts';

/** Makes calls against the policy at hand. */
class WorkbenchTry extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await bench;
  }
}

customElements.define('workbench-try', WorkbenchTry);
