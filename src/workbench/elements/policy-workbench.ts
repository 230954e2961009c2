import { bench } from '../bench.ts';

/** The whole workbench: says what it waits for or what went wrong, and leads to another server. */
class PolicyWorkbench extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const status = this.querySelector('.bench-status');
    const servers = this.querySelector<HTMLSelectElement>('[data-servers]');
    servers?.addEventListener('change', () => servers.form?.submit());
    try {
      const { data } = await bench;
      if (servers) servers.value = data.server.id;
      this.dataset.ready = '';
      if (status) status.textContent = '';
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      if (status) status.textContent = `The workbench could not be loaded. ${why} Load the page again.`;
    }
  }
}

customElements.define('policy-workbench', PolicyWorkbench);
