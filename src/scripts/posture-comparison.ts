import { readParameters, writeParameters } from './page-state.ts';

/** As narrow as the styles take it, where two policies have room and more do not. */
const narrow = matchMedia('(max-width: 44rem)');

/** Shows two full policies side by side, or all of them, and only the tools that they treat differently where wanted. */
class PostureComparison extends HTMLElement {
  /** What the chosen one is compared with unless the address or the reader says otherwise. */
  #standard = '';

  connectedCallback(): void {
    const form = this.querySelector('form');
    const table = this.querySelector('table');
    if (!form || !table) return;
    const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('select, input')];
    const pair = form.querySelector<HTMLSelectElement>('[name=with]');
    // The first option is all of them, the second the policy that is compared.
    if (narrow.matches && pair && pair.options.length > 2) pair.selectedIndex = 2;
    this.#standard = pair?.value ?? '';
    readParameters(controls);
    form.addEventListener('change', () => {
      this.#apply(form, table);
    });
    this.#apply(form, table);
  }

  #apply(form: HTMLFormElement, table: HTMLTableElement): void {
    const chosen = new FormData(form);
    const valueOf = (name: string): string => {
      const value = chosen.get(name);
      return typeof value === 'string' ? value : '';
    };
    const [first, second] = [valueOf('compare'), valueOf('with')];
    const columns = [...(table.tHead?.rows[0]?.cells ?? [])].flatMap(({ dataset }, index) =>
      dataset.posture === undefined ? [] : [{ index, posture: dataset.posture }],
    );
    const isPair = second !== 'all';
    const isShown = (posture: string): boolean => !isPair || posture === first || posture === second;
    const shown = columns.filter(({ posture }) => isShown(posture));
    for (const row of table.rows)
      for (const { index, posture } of columns) {
        const cell = row.cells[index];
        if (cell) cell.hidden = !isShown(posture);
      }
    table.classList.toggle('two', isPair);

    const rows = [...(table.tBodies[0]?.rows ?? [])];
    const differing = new Set(
      rows.filter((row) => {
        const texts = shown.map(({ index }) => row.cells[index]?.textContent.trim());
        // Against all the others, what counts is whether any of them differs.
        return texts.some((text) => text !== texts[0]);
      }),
    );
    for (const row of rows) row.hidden = valueOf('differences') !== '' && !differing.has(row);
    const status = this.querySelector('[role=status]');
    if (status)
      status.textContent =
        isPair && shown.length === 1
          ? 'Choose another policy to compare with.'
          : `${differing.size} of ${rows.length} tools ${differing.size === 1 ? 'is' : 'are'} treated differently.`;
    const isDefault = form.querySelector('select')?.selectedIndex === 0;
    writeParameters({
      compare: isDefault ? '' : first,
      with: second === this.#standard ? '' : second,
      differences: valueOf('differences'),
    });
  }
}

customElements.define('posture-comparison', PostureComparison);

export {};
