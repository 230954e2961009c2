/** Filters the rows of a table by the choices of a form, which stand in the page's address too. */
class ToolFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const selects = [...form.querySelectorAll('select')];
    const wanted = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = wanted.get(select.name) ?? '';
      // A value that no option has would leave the control empty.
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => {
      this.#apply(selects);
    });
    form.addEventListener('reset', () => {
      // The event comes before the controls change.
      setTimeout(() => {
        this.#apply(selects);
      });
    });
    this.#apply(selects);
  }

  #apply(selects: readonly HTMLSelectElement[]): void {
    const chosen = selects.filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    for (const row of rows) row.hidden = !chosen.every(({ name, value }) => row.dataset[name] === value);
    const shown = rows.filter((row) => !row.hidden).length;
    const status = this.querySelector('[role=status]');
    if (status)
      status.textContent =
        shown === 0 ? 'No tool fits. Change a filter, or show all.' : `${shown} of ${rows.length} tools`;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

customElements.define('tool-filter', ToolFilter);

export {};
