import { conversionAddress } from '../catalogue/addresses.ts';
import type { Conversion } from '../policy/formats/convert.ts';
import type { WorkbenchData } from './data.ts';
import { messageOf } from './message-of.ts';
import { slowWorker } from './worker/run-job.ts';
import type { WorkStore } from './store.ts';

/** The format of the policy itself, which needs no conversion. */
export const ownFormat = 'intercept';

/** A format to choose, by its id, with what the name of a file in it ends with. */
export interface ChosenFormat {
  readonly id: string;
  readonly extension: string;
}

/** The policy at hand as the file of a client: in the format that the reader chose, which follows the work. */
export class ClientFile {
  #format: ChosenFormat = { id: ownFormat, extension: 'yaml' };
  #conversion: Conversion | null = null;
  #isConverting = false;
  #asked = '';
  readonly #store: WorkStore;
  readonly #policyName: string;
  readonly #listeners = new Set<() => void>();

  constructor({ server }: WorkbenchData, store: WorkStore) {
    this.#store = store;
    this.#policyName = `${server.id}-policy.yaml`;
    store.subscribe(() => void this.#convert());
  }

  get format(): string {
    return this.#format.id;
  }

  get fileName(): string {
    return this.format === ownFormat ? this.#policyName : conversionAddress(this.#policyName, this.#format);
  }

  /** What converting came to; null for the policy itself, and until the first conversion is there. */
  get conversion(): Conversion | null {
    return this.#conversion;
  }

  /** The text of the file; null when there is none. */
  get text(): string | null {
    if (this.format === ownFormat) return this.#store.text;
    return this.#conversion?.outcome === 'rendered' ? this.#conversion.text : null;
  }

  choose(format: ChosenFormat): void {
    this.#format = format;
    this.#conversion = null;
    this.#asked = '';
    this.#tell();
    void this.#convert();
  }

  /** Calls a listener now and after each change of the format or of what converting came to. */
  subscribe(listener: () => void): void {
    this.#listeners.add(listener);
    listener();
  }

  /** Of the works that come while one is being converted, the last is next. */
  async #convert(): Promise<void> {
    if (this.#isConverting) return;
    this.#isConverting = true;
    for (let question = this.#question(); question !== this.#asked; question = this.#question()) {
      this.#asked = question;
      if (this.format === ownFormat) continue;
      const conversion = await this.#run();
      if (question !== this.#question()) continue;
      this.#conversion = conversion;
      this.#tell();
    }
    this.#isConverting = false;
  }

  /** All that a conversion depends on. */
  #question(): string {
    return [this.format, this.#store.work.serverName, this.#store.text].join('\n');
  }

  async #run(): Promise<Conversion> {
    const { text, work } = this.#store;
    try {
      return await slowWorker.run('convert', text, this.format, work.serverName);
    } catch (error) {
      return { outcome: 'refused', problems: [messageOf(error)] };
    }
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
