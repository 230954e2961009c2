import { readParameters, writeParameters } from './page-state.ts';

/** An item of the list, with its name in small letters. */
interface Item {
  readonly element: HTMLElement;
  readonly name: string;
}

/** What an item says in small letters. Code in it is an example, which names much that the item is not about. */
function wordsOf(element: HTMLElement): string {
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) for (const code of copy.querySelectorAll('pre')) code.remove();
  return copy.textContent?.toLowerCase() ?? '';
}

/**
 * Filters and sorts a list by the choices of a form, which stand in the page's address too. Each item says in its data
 * attributes, named as the controls are, which values it has, with spaces between them, and in `data-order-…` its place
 * in an order. `items` selects the items; `item` is what the reader calls one.
 */
class ListFilter extends HTMLElement {
  #form!: HTMLFormElement;
  #items: Item[] = [];
  /** What each item says, once a reader looks for words. */
  #texts: ReadonlyMap<Item, string> | undefined;
  #facets: HTMLSelectElement[] = [];
  #fold: HTMLDetailsElement | null = null;
  #titles = new Map<HTMLOptionElement, string>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    this.#form = form;
    this.#items = [...this.querySelectorAll<HTMLElement>(this.getAttribute('items') ?? 'li')].map(
      (element) => ({
        element,
        name: element.dataset.orderName?.toLowerCase() ?? '',
      }),
    );
    this.#facets = [...form.querySelectorAll<HTMLSelectElement>('select[data-facet]')];
    this.#titles = new Map(
      this.#facets.flatMap((facet) => [...facet.options].map((option) => [option, option.text] as const)),
    );
    this.#fold = form.querySelector('details');
    readParameters([...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')]);
    form.addEventListener('input', () => {
      this.#apply();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('reset', () => {
      // The event comes before the controls change.
      setTimeout(() => {
        this.#apply();
      });
    });
    this.#apply();
    // Where there is little room the list comes first, unless the address brings a choice.
    if (this.#fold && matchMedia('(max-width: 44rem)').matches) this.#fold.open = this.#chosen().length > 0;
  }

  /** The facets, and the order, that are not as the page was made. */
  #chosen(): string[] {
    return [...this.#form.querySelectorAll('select')]
      .map(({ value }) => value)
      .filter((value) => value !== '');
  }

  #apply(): void {
    const values = Object.fromEntries(
      [...new FormData(this.#form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']),
    );
    const fitsText = this.#fitting((values.text ?? '').toLowerCase());
    const has = ({ element }: Item, name: string, value: string): boolean =>
      value === '' || (element.dataset[name]?.split(' ').includes(value) ?? false);
    const fits = (except?: string) =>
      fitsText.filter((item) =>
        this.#facets.every(({ name, value }) => name === except || has(item, name, value)),
      );
    const shown = new Set(fits());
    for (const item of this.#items) item.element.hidden = !shown.has(item);
    for (const facet of this.#facets) {
      const others = fits(facet.name);
      for (const option of facet.options) {
        if (option.value === '') continue;
        const count = others.filter((item) => has(item, facet.name, option.value)).length;
        option.text = `${this.#titles.get(option) ?? ''} (${count})`;
      }
    }
    this.#sort(values.sort ?? '');
    this.#tell(shown.size);
    writeParameters(values);
  }

  /** The items that have each word; where none has, those whose name stands in the text, as in a message that was pasted. */
  #fitting(typed: string): Item[] {
    if (typed.trim() === '') return this.#items;
    const words = typed.split(/\s+/);
    const texts = (this.#texts ??= new Map(this.#items.map((item) => [item, wordsOf(item.element)])));
    const fits = this.#items.filter((item) => words.every((word) => texts.get(item)?.includes(word)));
    return fits.length > 0 ? fits : this.#items.filter(({ name }) => name !== '' && typed.includes(name));
  }

  /** Sorts the items within each group. Without an order, they stand as the page was made. */
  #sort(order: string): void {
    const placeOf = ({ element }: Item): string => element.getAttribute(`data-order-${order}`) ?? '';
    const sorted =
      order === ''
        ? this.#items
        : this.#items.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }));
    for (const [group, items] of Map.groupBy(sorted, ({ element }) => element.parentElement)) {
      const elements = items.map(({ element }): Element => element);
      const asTheyStand = [...(group?.children ?? [])].filter((child) => elements.includes(child));
      if (elements.some((element, index) => element !== asTheyStand[index])) group?.append(...elements);
    }
  }

  #tell(shown: number): void {
    const status = this.querySelector('[role=status]');
    const name = this.getAttribute('item') ?? 'entry';
    const summary = this.#fold?.querySelector('summary');
    const chosen = this.#chosen().length;
    if (summary) summary.textContent = chosen === 0 ? 'Filters' : `Filters (${chosen})`;
    if (status) status.textContent = `${shown} of ${this.#items.length} ${name}s`;
    const none = this.querySelector<HTMLElement>('.none');
    if (none) none.hidden = shown > 0;
  }
}

customElements.define('list-filter', ListFilter);

export {};
