import type { Parameter, ParameterValue } from '../../policy/parameters/parameter.ts';
import { messageOf } from '../message-of.ts';
import type { ReadSetting } from '../worker/read-setting.ts';
import { unitOf } from '../value-in-words.ts';
import { element, setText } from './dom.ts';

/** What a field asks of the page around it. */
export interface SettingHost {
  /** Reads and proves a value: at once when it was typed, else when there is time. */
  readonly read: (text: string, isTyped: boolean) => Promise<ReadSetting>;
  /** Takes a value that was proved. */
  readonly set: (value: ParameterValue) => void;
}

/** How long the page waits after a letter before it reads the field. */
const pause = 250;

/** A field for a parameter: its label, its unit and bounds, and what was proved of the value or is wrong with it. */
export class SettingField {
  readonly root = element('div', { class: 'setting' });
  readonly #input: HTMLInputElement;
  readonly #note: HTMLParagraphElement;
  readonly #host: SettingHost;
  #shown: string | null = null;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parameter: Parameter, id: string, host: SettingHost) {
    this.#host = host;
    this.#note = element('p', { id: `${id}-note`, class: 'soft', role: 'status' });
    this.#input = element('input', {
      id,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      inputmode: inputModes[parameter.kind],
      'aria-describedby': `${id}-note`,
    });
    // A label such as “Orders a day” says it already.
    const unit = parameter.label.endsWith(unitOf(parameter)) ? '' : unitOf(parameter);
    this.root.append(
      element('label', { for: id }, parameter.label),
      element('span', { class: 'setting-value' }, this.#input, unit === '' ? '' : ` ${unit}`),
      this.#note,
    );
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#read(true), pause);
    });
    this.#input.addEventListener('change', () => void this.#read(true));
  }

  /** Shows a value. What is being typed stays when it says the same. */
  show(text: string): void {
    if (text === this.#shown) return;
    this.#shown = text;
    clearTimeout(this.#timer);
    if (this.#input.value !== text) this.#input.value = text;
    void this.#read(false);
  }

  async #read(isTyped: boolean): Promise<void> {
    clearTimeout(this.#timer);
    const turn = (this.#turn += 1);
    let read: ReadSetting;
    try {
      read = await this.#host.read(this.#input.value, isTyped);
    } catch (error) {
      read = { error: messageOf(error) };
    }
    if (turn !== this.#turn) return;
    this.#input.ariaInvalid = read.error === undefined ? null : 'true';
    this.#note.classList.toggle('wrong', read.error !== undefined);
    setText(this.#note, read.error ?? read.proof);
    if (read.error !== undefined || read.text === this.#shown) return;
    this.#shown = read.text;
    this.#host.set(read.value);
  }
}

const inputModes = {
  'amount-below': 'decimal',
  'number-up-to': 'numeric',
  'calls-per-window': 'numeric',
  'one-of': 'text',
} as const satisfies Record<Parameter['kind'], string>;
