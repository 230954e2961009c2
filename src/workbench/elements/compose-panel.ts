import { benchInTurn } from '../bench.ts';
import type { WorkbenchPreset } from '../data.ts';
import type { WorkStore } from '../store.ts';
import { choose, closedChoice, openChoice, type Work } from '../work.ts';
import { toolInWords } from './decision-map.ts';
import { element, part, setText } from './dom.ts';
import { ToolRow } from './tool-row.ts';

/** Chooses what the policy does with each tool, and sets what of it can be set. */
class WorkbenchCompose extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { data, store, findings } = await benchInTurn();
    const edited = part(this, '[data-edited]', HTMLElement);
    const failed = part(this, '[data-failed]', HTMLElement);
    this.append(
      skipButton(),
      element('div', { class: 'actions' }, ...data.presets.map((preset) => presetButton(preset, store))),
    );
    const rows = new Map<string, ToolRow>();
    const show = (): void => {
      const isComposed = store.work.text === null;
      edited.hidden = isComposed;
      failed.hidden = store.failure === null;
      setText(part(failed, 'span', HTMLElement), store.failure ?? '');
      const checked = findings.latest?.checked;
      for (const [name, row] of rows) row.show(isComposed ? null : toolInWords(checked, name));
    };
    store.subscribe(show);
    findings.subscribe(show);
    // There may be hundreds of tools: each group takes a turn of its own.
    for (const [group, tools] of Map.groupBy(data.tools, (tool) => tool.group)) {
      await benchInTurn();
      const own = tools.map((tool) => new ToolRow(tool, store));
      this.append(element('h2', {}, group), ...own.map(({ root }) => root));
      for (const row of own) rows.set(row.name, row);
      show();
    }
  }
}

/** Leads those who use the keyboard past the fields of all tools. */
function skipButton(): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'skip' }, 'Skip to the file');
  button.addEventListener('click', () => {
    document.querySelector<HTMLElement>('workbench-file button')?.focus();
  });
  return button;
}

function presetButton(preset: WorkbenchPreset, store: WorkStore): HTMLButtonElement {
  const button = element('button', { type: 'button' }, preset.label);
  button.addEventListener('click', () => {
    store.change((work) => applyPreset(work, preset, store));
  });
  return button;
}

/** The work with all tools of a preset opened, or closed. One that is open already keeps its policy and its settings. */
const applyPreset = (work: Work, { action, tools }: WorkbenchPreset, { data }: WorkStore): Work =>
  data.tools
    .filter(({ name }) => tools.includes(name))
    .reduce((made, tool) => {
      const choice = action === 'open' ? openChoice(tool) : closedChoice(tool);
      const now = made.composition.tools[tool.name];
      const isOpen =
        typeof now === 'object' &&
        tool.variants.some(({ id, decision }) => id === now.variant && decision === 'allowed');
      return action === 'open' && isOpen ? made : choose(made, tool.name, choice);
    }, work);

customElements.define('workbench-compose', WorkbenchCompose);
