import { benchInTurn } from '../bench.ts';
import type { WorkbenchPreset } from '../data.ts';
import type { WorkStore } from '../store.ts';
import { choose, closedChoice, openChoice, type Work } from '../work.ts';
import { element } from './dom.ts';
import { ToolRow } from './tool-row.ts';

/** Chooses what the policy does with each tool, and sets what of it can be set. */
class WorkbenchCompose extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { data, store } = await benchInTurn();
    const edited = element(
      'p',
      { class: 'notice', hidden: true },
      'The file was edited by hand, opened or taken from a case. The next choice here puts a composed file in its place. Undo brings it back.',
    );
    this.append(
      edited,
      element('div', { class: 'actions' }, ...data.presets.map((preset) => presetButton(preset, store))),
    );
    const rows: ToolRow[] = [];
    const show = (): void => {
      edited.hidden = store.work.text === null;
      for (const row of rows) row.show();
    };
    store.subscribe(show);
    // There may be hundreds of tools: each group takes a turn of its own.
    for (const [group, tools] of Map.groupBy(data.tools, (tool) => tool.group)) {
      await benchInTurn();
      const own = tools.map((tool) => new ToolRow(tool, store));
      rows.push(...own);
      this.append(element('h2', {}, group), ...own.map(({ root }) => root));
      show();
    }
  }
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
