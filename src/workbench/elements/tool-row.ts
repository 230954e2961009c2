import type { Choice, ChoiceWords } from '../../catalogue/composing/composition.ts';
import type { Parameter, ParameterValue } from '../../policy/parameters/parameter.ts';
import { link } from '../../site/links.ts';
import { textToHtml } from '../../site/text/text-to-html.ts';
import type { WorkbenchTool, WorkbenchVariant } from '../data.ts';
import type { ReadSetting } from '../worker/read-setting.ts';
import { quickWorker, slowWorker, type PolicyWorker } from '../worker/run-job.ts';
import type { WorkStore } from '../store.ts';
import { fieldText } from '../value-in-words.ts';
import { choiceOf, choose, setValues } from '../work.ts';
import { element, riskBadge, setText } from './dom.ts';
import { SettingField } from './setting-field.ts';

/** Values of the options that are no policy of the tool. No id of a policy has a space. */
const withoutPolicy = { blocked: ' blocked', hidden: ' hidden' } as const;

/** Value of the option that stands for a file which was not put together of choices. It cannot be chosen. */
const asWritten = ' written';

/** A tool with what can be chosen for it. */
export class ToolRow {
  readonly root = element('div', { class: 'tool-row' });
  readonly #tool: WorkbenchTool;
  readonly #store: WorkStore;
  readonly #select: HTMLSelectElement;
  readonly #says = element('p', { class: 'soft' });
  readonly #settings = element('div', { class: 'settings' });
  /** Of the chosen policy, by the id of the parameter. */
  #fields: ReadonlyMap<string, SettingField> = new Map();
  #variant: string | null = null;
  #shown: Choice | null = null;
  /** What is said of it, when its values were set. */
  #set: ChoiceWords | undefined;
  #written: string | null = null;

  constructor(tool: WorkbenchTool, store: WorkStore) {
    this.#tool = tool;
    this.#store = store;
    this.#select = element(
      'select',
      { 'aria-label': `Policy for ${tool.name}`, autocomplete: 'off' },
      ...tool.variants.map(({ id, title }) => element('option', { value: id }, title)),
      ...this.#optionsWithoutPolicy(),
    );
    this.#select.addEventListener('change', () => {
      const { value } = this.#select;
      store.change((work) => choose(work, tool.name, choiceFor(value)));
    });
    this.root.append(
      element(
        'div',
        { class: 'tool-row-name' },
        element('a', { class: 'name', href: link(tool.address) }, tool.name),
        riskBadge(tool.risk),
      ),
      element('div', {}, this.#select, this.#says, this.#settings),
    );
  }

  /** Of its tool. */
  get name(): string {
    return this.#tool.name;
  }

  /**
   * Shows the choice of the work at hand.
   *
   * @param written What the file does with the tool, when it was not put together of choices; else null.
   */
  show(written: string | null): void {
    const choice = choiceOf(this.#store.work, this.#tool.name);
    const set = this.#store.words[this.#tool.name];
    // Neither is ever changed in place, and most changes are about something else. The words come after the choice.
    if (choice === this.#shown && set === this.#set && written === this.#written) return;
    this.#shown = choice;
    this.#set = set;
    this.#written = written;
    this.#select.value = written === null ? valueOf(choice) : asWritten;
    this.#settings.hidden = written !== null;
    const variant = this.#tool.variants.find(({ id }) => typeof choice !== 'string' && id === choice.variant);
    if (written !== null) setText(this.#says, written);
    else if (variant === undefined)
      setText(this.#says, choice === 'hidden' ? 'The agent does not see it.' : 'Every call is denied.');
    else this.#says.innerHTML = textToHtml(set?.use_when ?? variant.use_when);
    this.#showTitles(variant, set);
    if ((variant?.id ?? null) !== this.#variant) this.#showFields(variant);
    for (const parameter of variant?.parameters ?? [])
      this.#fields.get(parameter.id)?.show(fieldText(this.#valueOf(parameter)));
  }

  /** A title may name a value, and follows the one that is set. */
  #showTitles(chosen: WorkbenchVariant | undefined, set: ChoiceWords | undefined): void {
    for (const [at, variant] of this.#tool.variants.entries()) {
      const option = this.#select.options[at];
      const title = variant === chosen && set !== undefined ? set.title : variant.title;
      if (option) setText(option, variant.recommended ? `${title} (recommended)` : title);
    }
  }

  /** Blocked and Hidden. Where a policy of the tool blocks in its own words, a tool that was not chosen for is blocked without them. */
  #optionsWithoutPolicy(): HTMLOptionElement[] {
    const decisions = new Set(this.#tool.variants.map(({ decision }) => decision));
    return [
      element(
        'option',
        { value: withoutPolicy.blocked },
        decisions.has('denied') ? 'Blocked, not named in the file' : 'Blocked',
      ),
      ...(decisions.has('hidden') ? [] : [element('option', { value: withoutPolicy.hidden }, 'Hidden')]),
      element('option', { value: asWritten, disabled: true, hidden: true }, 'As in the file'),
    ];
  }

  #showFields(variant: WorkbenchVariant | undefined): void {
    const { name } = this.#tool;
    this.#variant = variant?.id ?? null;
    this.#fields = new Map(
      (variant?.parameters ?? []).map((parameter) => [
        parameter.id,
        new SettingField(parameter, `set-${name}-${parameter.id}`, {
          read: (text, isTyped) => {
            const read = (worker: PolicyWorker) =>
              worker.run('readSetting', this.#store.work.composition, name, parameter.id, text);
            return isTyped ? read(quickWorker) : inTurn(() => read(slowWorker));
          },
          set: (value) => {
            this.#setValue(parameter, value);
          },
        }),
      ]),
    );
    this.#settings.replaceChildren(...[...this.#fields.values()].map(({ root }) => root));
  }

  #valueOf(parameter: Parameter): ParameterValue {
    const choice = choiceOf(this.#store.work, this.#tool.name);
    return (typeof choice === 'string' ? undefined : choice.values?.[parameter.id]) ?? parameter.default;
  }

  #setValue(parameter: Parameter, value: ParameterValue): void {
    const { name } = this.#tool;
    this.#store.change((work) => {
      const choice = choiceOf(work, name);
      const values = typeof choice === 'string' ? {} : choice.values;
      return setValues(work, name, { ...values, [parameter.id]: value });
    }, `set ${parameter.id} of ${name}`);
  }
}

/** Proofs that nobody waits for are made one after the other, so that none of them waits too long in the worker. */
let lastProof: Promise<unknown> = Promise.resolve();

function inTurn(prove: () => Promise<ReadSetting>): Promise<ReadSetting> {
  const proof = lastProof.then(prove, prove);
  lastProof = proof;
  return proof;
}

const choiceFor = (value: string): Choice =>
  value === withoutPolicy.blocked
    ? 'blocked'
    : value === withoutPolicy.hidden
      ? 'hidden'
      : { variant: value };

const valueOf = (choice: Choice): string =>
  typeof choice === 'string' ? withoutPolicy[choice] : choice.variant;
