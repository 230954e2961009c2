/** Filters the rows of the tool table by the form's choices, which stand in the address. */
class ToolFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const wanted = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = wanted.get(select.name) ?? '';
      // A value that no option has would leave the control empty.
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => {
      this.#apply(form);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    form.addEventListener('reset', () => {
      // The controls are reset after this event.
      setTimeout(() => {
        this.#apply(form);
      });
    });
    form.hidden = false;
    this.#apply(form);
  }

  #apply(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    for (const row of rows) row.hidden = !chosen.every(({ name, value }) => row.dataset[name] === value);
    const shown = rows.filter(({ hidden }) => !hidden).length;
    const status = this.querySelector('[role=status]');
    if (status) {
      status.textContent =
        shown === 0 ? 'No tool fits. Change a filter or show all.' : `${shown} of ${rows.length} tools`;
    }
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

customElements.define('tool-filter', ToolFilter);
