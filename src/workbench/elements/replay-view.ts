import type { Case } from '../../catalogue/schema/cases.ts';
import type { Bench } from '../bench.ts';
import { messageOf } from '../message-of.ts';
import { readTextFile, takeDrops } from '../read-text-file.ts';
import { tryWorker } from '../worker/run-job.ts';
import type { CasesFault } from '../trying/read-cases.ts';
import type { Replayed, ReplayedCall, ReplayedCase } from '../trying/try-calls.ts';
import type { TriedCall } from '../work.ts';
import { counted } from './counted.ts';
import { element, part } from './dom.ts';
import { runsInShort, shortCall } from './outcome.ts';

interface ReplayOptions extends Pick<Bench, 'data' | 'store' | 'cases'> {
  /** Takes the calls of a case over. */
  readonly take: (calls: readonly TriedCall[]) => void;
}

/** Cases that can be replayed. */
interface Source {
  /** Of a case of the attack library. */
  readonly attack?: string;
  readonly label: string;
  readonly cases: readonly Case[];
}

/** Shows what becomes of recorded cases under the policy at hand, beside the recommended policy. */
export class ReplayView {
  readonly #options: ReplayOptions;
  readonly #select: HTMLSelectElement;
  readonly #place: HTMLElement;
  #sources: readonly Source[] = [];
  #opened: Source | null = null;
  #asked = '';

  constructor(around: HTMLElement, options: ReplayOptions) {
    this.#options = options;
    this.#select = part(around, '[name=replay]', HTMLSelectElement);
    this.#place = part(around, '[data-replay]', HTMLElement);
    this.#select.addEventListener('change', () => void this.#show());
    const input = part(around, '.replay-from [type=file]', HTMLInputElement);
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void this.#open(file);
    });
    takeDrops(around, (file) => void this.#open(file));
    options.store.subscribe(() => void this.#show());
    void this.#list();
  }

  async #list(): Promise<void> {
    const { data, store } = this.#options;
    const attacks = await this.#options.cases().then(
      ({ attacks: found }) => found.map(({ id, title, cases }) => ({ attack: id, label: title, cases })),
      () => [],
    );
    const tools = data.tools.flatMap(({ name, variants }) =>
      variants.map(({ title, cases }) => ({ label: `${name}: ${title}`, cases })),
    );
    this.#sources = [...attacks, ...tools];
    const { start } = store.work;
    const options = this.#sources.map(({ label }, index) =>
      element('option', { value: String(index) }, label),
    );
    this.#select.replaceChildren(
      element('option', { value: '' }, 'Choose …'),
      element('optgroup', { label: 'The attack library' }, ...options.slice(0, attacks.length)),
      element('optgroup', { label: 'The tools’ own policies' }, ...options.slice(attacks.length)),
    );
    // Who comes from a case of the library wants to see what becomes of its calls.
    const first = attacks.findIndex(({ attack }) => start.from === 'attack' && start.attack === attack);
    if (first < 0 || this.#opened !== null) return;
    this.#select.value = String(first);
    await this.#show();
  }

  async #open(file: File): Promise<void> {
    try {
      const read = await tryWorker.run('readCases', await readTextFile(file));
      if ('faults' in read) {
        this.#place.replaceChildren(...faultList(file.name, read.faults));
        return;
      }
      this.#opened = { label: file.name, cases: read.cases };
      // A file may come again under its name, with other cases in it.
      this.#asked = '';
      this.#select.value = '';
      await this.#show();
    } catch (error) {
      this.#say(`${file.name} was not read. ${messageOf(error)}`);
    }
  }

  async #show(): Promise<void> {
    const { store, data } = this.#options;
    const source = this.#sources[Number.parseInt(this.#select.value)] ?? this.#opened;
    if (source === null) return;
    const { text } = store;
    const asked = `${source.label}\n${text}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const recommended = data.postures.find((posture) => posture.recommended);
    let all: Replayed = { shown: [], cases: 0, calls: 0, otherwise: 0 };
    try {
      while (all.cases < source.cases.length) {
        const some = source.cases.slice(all.cases, all.cases + atOnce);
        const replayed = await tryWorker.run(
          'replayCases',
          text,
          recommended?.text ?? text,
          some,
          mostShown - all.calls,
        );
        if (asked !== this.#asked) return;
        if (replayed === null) {
          this.#say('The engine refuses this policy, so it decides nothing.');
          return;
        }
        all = together(all, replayed);
        if (all.cases < source.cases.length) this.#progress(all.cases, source.cases.length);
      }
      this.#place.replaceChildren(
        element('p', { role: 'status' }, summary(all)),
        ...all.shown.map((each) => this.#table(each, recommended?.title ?? '')),
      );
    } catch (error) {
      this.#say(`Not replayed. ${messageOf(error)}`);
    }
  }

  /** How far the replay is, with a way to end it. */
  #progress(done: number, of: number): void {
    const old = this.#place.querySelector('progress');
    if (old) {
      old.value = done;
      return;
    }
    const cancel = element('button', { type: 'button' }, 'Cancel');
    cancel.addEventListener('click', () => {
      this.#asked = '';
      this.#select.value = '';
      this.#opened = null;
      this.#say('Cancelled. Nothing was replayed.');
    });
    const bar = element('progress', { value: String(done), max: String(of), 'aria-label': 'Cases replayed' });
    this.#place.replaceChildren(
      element('p', { role: 'status' }, `Replaying ${counted(of, 'case')} …`),
      element('p', {}, bar, ' ', cancel),
    );
  }

  #say(words: string): void {
    this.#place.replaceChildren(element('p', { role: 'status' }, words));
  }

  #table({ title, calls }: ReplayedCase, recommended: string): HTMLElement {
    const take = element('button', { type: 'button' }, 'Try these calls');
    take.addEventListener('click', () => {
      this.#options.take(calls.map(triedCall));
    });
    return element(
      'div',
      {},
      element(
        'table',
        { class: 'replayed stacked' },
        element('caption', {}, title),
        element('thead', {}, row('th', ['Call'], ['This policy'], [recommended])),
        element('tbody', {}, ...calls.map(callRow)),
      ),
      take,
    );
  }
}

/** So many cases are replayed in one job of the worker. Each job has its own time, so that many cases are no slow ones. */
const atOnce = 250;

/** As many calls are shown, with the whole case of the last of them. A page with thousands would not answer any more. */
const mostShown = 200;

/** Two parts of a replay as one. */
const together = (first: Replayed, next: Replayed): Replayed => ({
  shown: [...first.shown, ...next.shown],
  cases: first.cases + next.cases,
  calls: first.calls + next.calls,
  otherwise: first.otherwise + next.otherwise,
});

/** How much was replayed, and how much of it came out otherwise than the cases say. */
function summary({ shown, cases, calls, otherwise }: Replayed): string {
  const outcome =
    otherwise === 0
      ? 'This policy decides all of them as the cases expect.'
      : `This policy decides ${otherwise} of them otherwise than the cases expect of the policy that they were written for.`;
  const rest = cases === shown.length ? '' : ` The first ${shown.length} cases are shown.`;
  return `${counted(cases, 'case')}, ${counted(calls, 'call')}. ${outcome}${rest}`;
}

const callRow = ({ call, hand, other, isExpected }: ReplayedCall): HTMLElement =>
  row(
    'td',
    [element('code', {}, shortCall(call))],
    [
      runsInShort(hand),
      ...(isExpected ? [] : [element('span', { class: 'soft' }, ` Expected: ${expectations[call.expect]}.`)]),
    ],
    [runsInShort(other)],
  );

const expectations = { allow: 'allowed', deny: 'denied', forward: 'forwarded unread' } as const;

const row = (cell: 'th' | 'td', ...contents: readonly (readonly (Node | string)[])[]): HTMLElement =>
  element(
    'tr',
    {},
    ...contents.map((content) => element(cell, cell === 'th' ? { scope: 'col' } : {}, ...content)),
  );

/** A call of a case as one that was tried: what was expected of it belongs to the policy of the case. */
const triedCall = ({ call, at }: ReplayedCall): TriedCall => {
  const { tool, arguments: given, arguments_text: text, times, upstream } = call;
  return {
    tool,
    at,
    ...(text === undefined ? { arguments: given ?? {} } : { arguments_text: text }),
    ...(times === undefined ? {} : { times }),
    ...(upstream === undefined ? {} : { upstream }),
  };
};

const faultList = (name: string, faults: readonly CasesFault[]): HTMLElement[] => [
  element('p', { role: 'status' }, `${name} cannot be used as it stands. ${faults.length} to mend:`),
  element(
    'ul',
    {},
    ...faults
      .slice(0, 100)
      .map(({ line, column, message }) => element('li', {}, `Line ${line}, column ${column}: ${message}`)),
  ),
];
