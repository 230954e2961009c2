import { bench } from '../bench.ts';

/** Shows what the policy at hand decides, and how it differs from a posture. */
class WorkbenchChanges extends HTMLElement {
  async connectedCallback(): Promise<void> {
    await bench;
  }
}

customElements.define('workbench-changes', WorkbenchChanges);
