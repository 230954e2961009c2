import { loadStyles } from './load-styles.ts';

/** The dialog of the search. It stands in no page, because without scripts it would be dead. */
const markup = `
  <form>
    <input role="combobox" aria-label="Search" aria-expanded="false" aria-controls="search-results"
      aria-autocomplete="list" placeholder="A tool, an error code, a question" autocomplete="off"
      autocapitalize="off" spellcheck="false" enterkeyhint="go">
    <button type="button">Close</button>
  </form>
  <p role="status" class="soft"></p>
  <div id="search-results" role="listbox" aria-label="Results"></div>`;

/** The parts of the dialog that the search fills and listens to. */
export interface SearchDialog {
  readonly dialog: HTMLDialogElement;
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly close: HTMLButtonElement;
  readonly status: HTMLParagraphElement;
  readonly list: HTMLDivElement;
}

/** The styles come with the dialog, on first use. Until they are there it can be typed into, but is not seen. */
async function addStyles(dialog: HTMLElement): Promise<void> {
  dialog.style.opacity = '0';
  await loadStyles(new URL('../styles/search.css', import.meta.url));
  dialog.style.opacity = '';
}

/** Makes the dialog and puts it into an element. */
export function searchDialog(place: HTMLElement): SearchDialog {
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = 'Search the catalogue';
  dialog.innerHTML = markup;
  void addStyles(dialog);
  place.append(dialog);
  const part = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] => {
    const found = dialog.querySelector(name);
    if (!found) throw new Error(`The search dialog has no <${name}>.`);
    return found;
  };
  return {
    dialog,
    form: part('form'),
    input: part('input'),
    close: part('button'),
    status: part('p'),
    list: part('div'),
  };
}
