import { benchInTurn } from '../bench.ts';
import { ownFormat, type ClientFile } from '../client-file.ts';
import { keep, kept } from '../keeping/device.ts';
import { counted } from './counted.ts';
import { setText } from './dom.ts';

/** Under this name the cards of all pages keep which format was chosen. */
const key = 'format';

/** The formats in which the policy at hand is offered, and what there is to say of the chosen one. */
class WorkbenchFormats extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { store, file } = await benchInTurn();
    const choices = [...this.querySelectorAll<HTMLInputElement>('[name=format]')];
    const name = this.querySelector<HTMLInputElement>('[name=server-name]');
    if (!name) return;
    for (const choice of choices)
      choice.addEventListener('change', () => {
        keep(key, choice.value === ownFormat ? '' : choice.value);
        choose(file, choice);
      });
    name.addEventListener('input', () => {
      store.change((work) => ({ ...work, serverName: name.value }), 'name the server');
    });
    store.subscribe(() => {
      showName(name, store.work.serverName);
    });
    showName(name, store.work.serverName);
    const wanted = choices.find(({ value }) => value === kept(key));
    if (wanted) {
      wanted.checked = true;
      choose(file, wanted);
    }
    file.subscribe(() => {
      this.#show(file);
    });
  }

  #show({ format, conversion, fileName, text }: ClientFile): void {
    const card = this.closest<HTMLElement>('.card');
    if (card) card.dataset.format = format === ownFormat ? '' : format;
    for (const each of this.querySelectorAll<HTMLElement>('[data-of]'))
      each.hidden = each.dataset.of !== format;
    if (conversion === null) return;
    const isRendered = conversion.outcome === 'rendered';
    const losses = isRendered ? conversion.losses : [];
    for (const each of this.querySelectorAll<HTMLElement>('[data-loss]')) {
      const loss = losses.find(({ code }) => code === each.dataset.loss);
      const tools = each.querySelector('[data-tools]');
      each.hidden = loss === undefined;
      const count = loss?.tools.length ?? 0;
      if (tools) setText(tools, count === 0 ? '' : ` (${counted(count, 'tool')})`);
    }
    const [refused, code] = [this.querySelector('.refused'), this.querySelector('pre')];
    if (!refused || !code) return;
    setText(refused, isRendered ? '' : conversion.problems.join(' '));
    setText(code, text ?? '');
    code.ariaLabel = fileName;
    this.classList.toggle('without-file', !isRendered);
  }
}

/** What is being typed stays. */
function showName(field: HTMLInputElement, name: string): void {
  if (field.value !== name) field.value = name;
}

function choose(file: ClientFile, { value, dataset }: HTMLInputElement): void {
  file.choose({ id: value, extension: dataset.extension ?? '' });
}

customElements.define('workbench-formats', WorkbenchFormats);
