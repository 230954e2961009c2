import { benchInTurn, type Bench } from '../bench.ts';
import type { ToolChange } from '../worker/compare-texts.ts';
import { firstSeen } from '../first-seen.ts';
import type { CheckedText } from '../worker/jobs.ts';
import { messageOf } from '../message-of.ts';
import { slowWorker } from '../worker/run-job.ts';
import { changedSettings } from '../changed-settings.ts';
import { decisionMap } from './decision-map.ts';
import { element, part, setText } from './dom.ts';
import { toolChangeItem } from './tool-change.ts';

/** How long the page waits after a change before it compares again. */
const pause = 300;

/** Shows what the policy at hand decides, and how it differs from a posture. */
class WorkbenchChanges extends HTMLElement {
  readonly #map = part(this, 'dl', HTMLElement);
  readonly #select = part(this, 'select', HTMLSelectElement);
  readonly #status = part(this, '[role=status]', HTMLElement);
  readonly #list = part(this, ':scope > ul', HTMLElement);
  /** The text and the posture that the list is about, or that are being compared. */
  #shown = '';
  /** What the map says. */
  #mapped = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    await firstSeen(this);
    const opened = await benchInTurn();
    const { data, store, findings } = opened;
    const { start } = store.work;
    const first =
      data.postures.find(({ id }) => start.from === 'posture' && id === start.posture) ??
      data.postures.find(({ recommended }) => recommended);
    this.#select.append(...data.postures.map(({ id, title }) => element('option', { value: id }, title)));
    this.#select.value = first?.id ?? '';
    findings.subscribe(({ checked }) => {
      this.#showMap(opened, checked);
    });
    const soon = (): void => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#compare(opened), pause);
    };
    store.subscribe(soon);
    this.#select.addEventListener('change', soon);
    // Compared only while it is seen: it takes longer than a letter does.
    this.closest('fieldset')?.addEventListener('change', soon);
    soon();
  }

  /** Shows the map, when it says something else than it did. */
  #showMap({ data }: Bench, checked: CheckedText | undefined): void {
    const mapped = JSON.stringify([checked?.decisions, checked?.unbounded]);
    if (mapped === this.#mapped) return;
    this.#mapped = mapped;
    this.#map.replaceChildren(...(checked?.decisions ? decisionMap(data.tools, checked) : unreadable()));
  }

  async #compare({ data, store }: Bench): Promise<void> {
    if (!this.checkVisibility()) return;
    const { text, work } = store;
    const posture = data.postures.find(({ id }) => id === this.#select.value);
    const question = `${this.#select.value} ${text}`;
    if (posture === undefined || question === this.#shown) return;
    this.#shown = question;
    setText(this.#status, 'Comparing …');
    let changes: ToolChange[] | null;
    try {
      changes = await slowWorker.run('compare', posture.id, text);
    } catch (error) {
      if (question !== this.#shown) return;
      this.#list.replaceChildren();
      setText(this.#status, `Not compared. ${messageOf(error)}`);
      return;
    }
    if (question !== this.#shown) return;
    setText(this.#status, summary(changes, posture.title));
    this.#list.replaceChildren(
      ...(changes ?? []).map((change) =>
        toolChangeItem(change, {
          tool: data.tools.find(({ name }) => name === change.tool),
          posture: posture.title,
          settings: changedSettings(data, work, posture, change.tool),
        }),
      ),
    );
  }
}

const unreadable = (): HTMLElement[] => [
  element('dt', {}, 'Nothing yet'),
  element('dd', {}, 'The policy cannot be read. Its problems are beside its text.'),
];

function summary(changes: readonly ToolChange[] | null, title: string): string {
  if (changes === null) return 'Not compared: the engine does not load the policy at hand.';
  if (changes.length === 0) return `Nothing is decided otherwise than by “${title}”, and no words differ.`;
  const counts = (['wider', 'stricter', 'different'] as const).flatMap((kind) => {
    const { length } = changes.filter((change) => change.kind === kind);
    return length === 0 ? [] : [`${length} ${kind === 'different' ? 'otherwise changed' : kind}`];
  });
  return `Against “${title}”: ${counts.join(', ')}. Wider stands first.`;
}

customElements.define('workbench-changes', WorkbenchChanges);
