import { benchInTurn, type Bench } from '../bench.ts';
import type { WorkbenchData } from '../data.ts';
import { messageOf } from '../message-of.ts';
import type { WorkStore } from '../store.ts';
import { attackWork } from '../keeping/first-work.ts';
import { startWork, type Start } from '../work.ts';
import { element, part, setText } from './dom.ts';

/** What to start from, and the steps back and forth. */
class WorkbenchStart extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const opened = await benchInTurn();
    const { data, store } = opened;
    const select = part(this, 'select', HTMLSelectElement);
    const [undo, redo, reset] = this.querySelectorAll('button');
    if (!undo || !redo || !reset) return;
    select.append(...options(data));
    select.addEventListener('change', () => {
      const start = starts(data).find(({ value }) => value === select.value)?.start;
      if (start) void begin(opened, start);
    });
    undo.addEventListener('click', () => {
      store.undo();
    });
    redo.addEventListener('click', () => {
      store.redo();
    });
    reset.addEventListener('click', () => {
      void begin(opened, store.work.start);
    });
    const show = (): void => {
      select.value = valueOf(store.work.start);
      keepFocus(undo, !store.canUndo);
      keepFocus(redo, !store.canRedo);
    };
    store.subscribe(show);
    show();
    addEventListener('keydown', (event) => {
      step(event, store);
    });
  }
}

/** Begins anew. What the client calls the server has nothing to do with it, and stays. */
async function begin({ data, store, cases }: Bench, start: Start): Promise<void> {
  try {
    const made =
      start.from === 'attack' ? await attackWork(data, start.attack, cases) : startWork(data, start);
    store.change(({ serverName }) => ({ ...made, serverName }));
  } catch (error) {
    const status = document.querySelector('.bench-status');
    if (status) setText(status, `It could not be loaded. ${messageOf(error)}`);
  }
}

/** A button that does nothing for now stays where the focus is. */
function keepFocus(target: HTMLButtonElement, isIdle: boolean): void {
  target.ariaDisabled = isIdle ? 'true' : null;
}

/** Ctrl or Cmd with Z goes back, with the shift key forth. Where one types, the field has steps of its own. */
function step(event: KeyboardEvent, store: WorkStore): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
  // The editor stands in a shadow root, from which an event comes as one of its host.
  const [target] = event.composedPath();
  if (target instanceof Element && target.closest('input, textarea, [contenteditable]')) return;
  event.preventDefault();
  if (event.shiftKey) store.redo();
  else store.undo();
}

interface StartOption {
  readonly value: string;
  readonly label: string;
  readonly start: Start;
}

const starts = (data: WorkbenchData): StartOption[] => [
  fromNothing,
  ...fromPostures(data),
  ...fromVariants(data),
  ...fromAttacks(data),
];

const fromPostures = ({ postures }: WorkbenchData): StartOption[] =>
  postures.map(({ id, title }) => option({ from: 'posture', posture: id }, title));

const fromVariants = ({ tools }: WorkbenchData): StartOption[] =>
  tools.flatMap(({ name, variants }) =>
    variants.map(({ id, title }) =>
      option({ from: 'variant', tool: name, variant: id }, `${name}: ${title}`),
    ),
  );

const fromAttacks = ({ attacks }: WorkbenchData): StartOption[] =>
  attacks.map(({ id, title }) => option({ from: 'attack', attack: id }, title));

const option = (start: Start, label: string): StartOption => ({ value: valueOf(start), label, start });

const fromNothing = option({ from: 'nothing' }, 'Nothing: every tool blocked');

const options = (data: WorkbenchData): (HTMLOptionElement | HTMLOptGroupElement)[] => [
  optionElement(fromNothing),
  element('optgroup', { label: 'A full policy' }, ...fromPostures(data).map(optionElement)),
  element('optgroup', { label: 'One tool alone' }, ...fromVariants(data).map(optionElement)),
  ...(data.attacks.length === 0
    ? []
    : [
        element(
          'optgroup',
          { label: 'A case of the attack library' },
          ...fromAttacks(data).map(optionElement),
        ),
      ]),
];

const optionElement = ({ value, label }: StartOption): HTMLOptionElement =>
  element('option', { value }, label);

function valueOf(start: Start): string {
  switch (start.from) {
    case 'nothing':
      return 'nothing';
    case 'posture':
      return `posture ${start.posture}`;
    case 'variant':
      return `variant ${start.tool} ${start.variant}`;
    case 'attack':
      return `attack ${start.attack}`;
  }
}

customElements.define('workbench-start', WorkbenchStart);
