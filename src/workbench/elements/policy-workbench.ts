import { benchWithParts, type Bench } from '../bench.ts';
import { fragmentWork } from '../keeping/first-work.ts';
import { messageOf } from '../message-of.ts';
import { keepWork } from '../keeping/share.ts';

/** The whole workbench: says what it waits for or what went wrong, keeps the work, and leads to another server. */
class PolicyWorkbench extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const servers = this.querySelector<HTMLSelectElement>('[data-servers]');
    servers?.addEventListener('change', () => {
      location.assign(`?server=${servers.value}`);
    });
    const query = new URLSearchParams(location.search);
    // Who comes from a case wants to see what becomes of its calls.
    chooseJob(this, query.get('job') ?? (query.has('attack') ? 'try' : null));
    try {
      const opened = await benchWithParts();
      if (servers) servers.value = opened.data.server.id;
      this.#open(opened);
    } catch (error) {
      this.#say(`The workbench could not be loaded. ${messageOf(error)} Load the page again.`);
    }
  }

  #open({ store, notes, isChanged }: Bench): void {
    this.dataset.ready = '';
    this.#say(notes.join(' '), isChanged);
    const keep = keepWork(store, (words) => {
      this.#say(words);
    });
    const [goOn, goBack] = this.querySelectorAll<HTMLButtonElement>('[data-changed] button');
    goOn?.addEventListener('click', () => {
      this.#say('');
      void keep();
    });
    goBack?.addEventListener('click', () => {
      this.#say('');
      store.undo();
    });
    addEventListener('hashchange', ({ newURL }) => {
      // The address itself may hold the work of a moment ago again, which was being kept.
      fragmentWork(new URL(newURL).hash.slice(1)).then(
        (read) => {
          if (read === null) return;
          store.change(() => read.work);
          this.#say(read.notes.join(' '), read.isChanged);
        },
        (error: unknown) => {
          this.#say(`${messageOf(error)} What you had at hand is unchanged.`);
        },
      );
    });
  }

  /** @param asks Whether the reader is asked to go on with policies that have changed. */
  #say(words: string, asks = false): void {
    const status = this.querySelector('.bench-status');
    if (status) status.textContent = words;
    const answers = this.querySelector<HTMLElement>('[data-changed]');
    if (answers) answers.hidden = !asks;
  }
}

/** Opens what the address asks for: to compose, to try calls, or to see what changes. */
function chooseJob(place: Element, job: string | null): void {
  for (const choice of place.querySelectorAll<HTMLInputElement>('[name=job]'))
    if (choice.value === job) choice.click();
}

customElements.define('policy-workbench', PolicyWorkbench);
