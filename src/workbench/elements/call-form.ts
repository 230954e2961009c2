import type { JsonValue } from '../../policy/value.ts';
import type { WorkbenchArgument, WorkbenchData, WorkbenchTool } from '../data.ts';
import { canBeShown, shownValue, typedArguments, typedJson } from '../trying/form-call.ts';
import type { TriedCall } from '../work.ts';
import { messageOf } from '../message-of.ts';
import { counted } from './counted.ts';
import { element, part } from './dom.ts';

type Arguments = NonNullable<TriedCall['arguments']>;

/** An argument as its field shows it. */
type FieldArgument = Pick<WorkbenchArgument, 'name' | 'type' | 'required' | 'meaning' | 'values' | 'limits'>;

/** The form of a call: the tool, and its arguments each in a field or all as JSON. */
export class CallForm {
  readonly #tools: WorkbenchData['tools'];
  readonly #select: HTMLSelectElement;
  readonly #fields: HTMLElement;
  readonly #json: HTMLTextAreaElement;
  readonly #asJson: HTMLInputElement;
  readonly #inputs = new Map<string, HTMLInputElement>();

  /** @param say Says to the reader what cannot be done. */
  constructor(form: HTMLFormElement, tools: WorkbenchData['tools'], say: (words: string) => void) {
    this.#tools = tools;
    this.#select = part(form, '[name=tool]', HTMLSelectElement);
    this.#fields = part(form, '[data-arguments]', HTMLElement);
    this.#json = part(form, '[name=arguments]', HTMLTextAreaElement);
    this.#asJson = part(form, '[name=as-json]', HTMLInputElement);
    for (const [group, members] of Map.groupBy(tools, (tool) => tool.group))
      this.#select.append(
        element(
          'optgroup',
          { label: group },
          ...members.map(({ name }) => element('option', { value: name }, name)),
        ),
      );
    this.#select.addEventListener('change', () => {
      this.#begin();
    });
    this.#asJson.addEventListener('change', () => {
      this.#switch(say);
    });
    this.#begin();
  }

  /** Chooses a tool, and fills its fields with an example. */
  choose(name: string): void {
    this.#select.value = name;
    this.#begin();
  }

  get tool(): string {
    return this.#select.value;
  }

  /**
   * The call as it stands in the form.
   *
   * @throws Error that says what cannot be sent
   */
  get call(): Omit<TriedCall, 'at'> {
    return {
      tool: this.tool,
      ...typedArguments(this.#asJson.checked ? this.#json.value : this.#typed()),
    };
  }

  /** Puts a call into the form. */
  set call(call: Omit<TriedCall, 'at'>) {
    this.#select.value = call.tool;
    const isForm = call.arguments !== undefined && this.#canShow(call.arguments);
    this.#asJson.checked = !isForm;
    this.#build(call.arguments ?? {});
    this.#json.value = call.arguments_text ?? JSON.stringify(call.arguments ?? {}, null, 2);
    this.#show();
  }

  get #tool(): WorkbenchTool | undefined {
    return this.#tools.find(({ name }) => name === this.tool);
  }

  /** Whether the fields can hold all of the arguments. */
  #canShow(given: Arguments): boolean {
    return Object.entries(given).every(([name, value]) => {
      const argument = this.#taken.find((each) => each.name === name);
      return argument !== undefined && canBeShown(value, argument);
    });
  }

  #begin(): void {
    const example = this.#tool === undefined ? {} : exampleOf(this.#tool);
    if (!this.#canShow(example)) this.#asJson.checked = true;
    this.#build(example);
    this.#json.value = JSON.stringify(example, null, 2);
    this.#show();
  }

  /** What was typed in one form goes over into the other. What the fields cannot hold stays JSON. */
  #switch(say: (words: string) => void): void {
    if (this.#asJson.checked) this.#json.value = this.#typed();
    else {
      try {
        const { arguments: given } = typedArguments(this.#json.value);
        if (given === undefined || !this.#canShow(given))
          throw new Error('The fields cannot hold these arguments as they are.');
        this.#build(given);
      } catch (error) {
        this.#asJson.checked = true;
        say(messageOf(error));
      }
    }
    this.#show();
  }

  #show(): void {
    this.#fields.hidden = this.#asJson.checked;
    const label = this.#json.closest('label');
    if (label) label.hidden = !this.#asJson.checked;
  }

  /** All that the tool takes, declared or not. */
  get #taken(): readonly FieldArgument[] {
    const tool = this.#tool;
    return [
      ...(tool?.arguments ?? []),
      ...(tool?.undeclared_arguments ?? []).map(({ name, meaning }) => ({
        name,
        type: 'string' as const,
        required: false,
        meaning: `Not declared. ${meaning}`,
      })),
    ];
  }

  /** What stands in the fields, as JSON. */
  #typed(): string {
    const members = this.#taken.flatMap((argument) => {
      const json = typedJson(this.#inputs.get(argument.name)?.value ?? '', argument);
      return json === undefined ? [] : [`  ${JSON.stringify(argument.name)}: ${json}`];
    });
    return members.length === 0 ? '{}' : `{\n${members.join(',\n')}\n}`;
  }

  #build(given: Arguments): void {
    const all = this.#taken;
    const isOpen = ({ name, required }: FieldArgument): boolean => required || given[name] !== undefined;
    const fields = (some: readonly FieldArgument[]): HTMLElement[] =>
      some.map((argument) => this.#field(argument, given[argument.name]));
    const folded = all.filter((argument) => !isOpen(argument));
    this.#inputs.clear();
    this.#fields.replaceChildren(...fields(all.filter(isOpen)));
    // A tool may have dozens that a call can do without.
    if (folded.length > 0)
      this.#fields.append(
        element(
          'details',
          {},
          element('summary', {}, counted(folded.length, 'optional argument')),
          element('div', { class: 'arguments' }, ...fields(folded)),
        ),
      );
    if (all.length === 0)
      this.#fields.append(element('p', { class: 'soft' }, 'This tool takes no arguments.'));
  }

  #field(
    { name, type, required, meaning, values, limits }: FieldArgument,
    value: JsonValue | undefined,
  ): HTMLElement {
    const id = `argument-${name}`;
    const choices = values ?? (type === 'boolean' ? ['true', 'false'] : []);
    const input = element('input', {
      id,
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-describedby': `${id}-meaning`,
      list: choices.length > 0 ? `${id}-values` : undefined,
    });
    input.value = shownValue(value);
    this.#inputs.set(name, input);
    return element(
      'div',
      { class: 'argument' },
      element(
        'label',
        { for: id },
        element('code', {}, name),
        ` ${type}, ${required ? 'required' : 'optional'}`,
      ),
      input,
      ...(choices.length > 0
        ? [
            element(
              'datalist',
              { id: `${id}-values` },
              ...choices.map((choice) => element('option', { value: choice })),
            ),
          ]
        : []),
      element(
        'p',
        { id: `${id}-meaning`, class: 'soft' },
        limits === undefined ? meaning : `${meaning} ${limits}`,
      ),
    );
  }
}

/** Arguments to begin with: those of the first call that one of the tool's own policies lets through. */
function exampleOf({ name, variants }: WorkbenchTool): Arguments {
  const calls = variants
    .toSorted((a, b) => Number(b.recommended) - Number(a.recommended))
    .flatMap(({ cases }) => cases)
    .flatMap((each) => each.calls)
    .filter((call) => call.tool === name && call.arguments !== undefined);
  const best = calls.find(({ expect }) => expect === 'allow') ?? calls[0];
  return best?.arguments ?? {};
}
