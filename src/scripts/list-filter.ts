/**
 * Filters a list by the choices of a form, which stand in the page's address too. Each item says in its data attributes,
 * named as the controls are, which values it has, with spaces between them. `items` selects the items; `item` is what
 * the reader calls one.
 */
class ListFilter extends HTMLElement {
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
    const items = [...this.querySelectorAll<HTMLElement>(this.getAttribute('items') ?? 'li')];
    for (const item of items)
      item.hidden = !chosen.every(({ name, value }) => item.dataset[name]?.split(' ').includes(value));
    const shown = items.filter((item) => !item.hidden).length;
    const status = this.querySelector('[role=status]');
    const name = this.getAttribute('item') ?? 'entry';
    if (status)
      status.textContent =
        shown === 0
          ? `No ${name} fits. Change a filter, or show all.`
          : `${shown} of ${items.length} ${name}s`;
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }
}

customElements.define('list-filter', ListFilter);

export {};
