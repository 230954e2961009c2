import { mostTimes } from '../../catalogue/case-limits.ts';
import { benchInTurn } from '../bench.ts';
import { firstSeen } from '../first-seen.ts';
import { messageOf } from '../message-of.ts';
import { tryWorker } from '../worker/run-job.ts';
import { saveFile } from '../save-file.ts';
import type { WorkStore } from '../store.ts';
import type { TriedResult } from '../trying/try-calls.ts';
import { casesText } from '../trying/write-cases.ts';
import { firstInstant, type TriedCall } from '../work.ts';
import { CallForm } from './call-form.ts';
import { decisionWay, instantInWords } from './decision-way.ts';
import { element, part, setText } from './dom.ts';
import { runsInFull, runsInShort, shortCall } from './outcome.ts';
import { ReplayView } from './replay-view.ts';

/** Makes calls against the policy at hand. The calls are the work; what becomes of them is worked out anew with each change. */
class WorkbenchTry extends HTMLElement {
  #results: readonly TriedResult[] = [];
  /** Which call is shown in full. */
  #shown = -1;
  #asked: readonly unknown[] = [];

  async connectedCallback(): Promise<void> {
    await firstSeen(this);
    const { data, store, cases } = await benchInTurn();
    const form = part(this, '.call-form', HTMLFormElement);
    const callForm = new CallForm(form, data.tools, (words) => {
      this.#say(words);
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#make(form, callForm, store);
    });
    for (const button of form.querySelectorAll<HTMLButtonElement>('[data-move]'))
      button.addEventListener('click', () => {
        moveClock(store, Number(button.dataset.move));
      });
    part(this, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
      store.change((work) => ({ ...work, calls: [], clock: firstInstant }));
      part(form, '[name=tool]', HTMLSelectElement).focus();
    });
    const save = part(this, '.save-case', HTMLFormElement);
    save.addEventListener('submit', (event) => {
      event.preventDefault();
      const title = part(save, '[name=title]', HTMLInputElement).value;
      saveFile('cases.yaml', casesText(title, this.#decided(store)), 'application/yaml');
    });
    new ReplayView(this, {
      data,
      store,
      cases,
      take: (calls) => {
        this.#take(calls, store);
      },
    });
    store.subscribe(() => {
      this.#follow(store);
    });
    this.#follow(store);
  }

  #make(form: HTMLFormElement, callForm: CallForm, store: WorkStore): void {
    const times = part(form, '[name=times]', HTMLInputElement).valueAsNumber;
    const isError = part(form, '[name=upstream]', HTMLInputElement).checked;
    try {
      if (!Number.isInteger(times) || times < 1 || times > mostTimes)
        throw new Error(`A call can be made 1 to ${mostTimes.toLocaleString('en-GB')} times.`);
      const call: TriedCall = {
        ...callForm.call,
        at: store.work.clock,
        ...(times > 1 ? { times } : {}),
        ...(isError ? { upstream: 'error' } : {}),
      };
      this.#shown = store.work.calls.length;
      store.change((work) => ({ ...work, calls: [...work.calls, call] }));
    } catch (error) {
      this.#say(messageOf(error));
    }
  }

  /** Puts the calls of a case in the place of those that were tried. */
  #take(calls: readonly TriedCall[], store: WorkStore): void {
    this.#shown = calls.length - 1;
    store.change((work) => ({ ...work, calls, clock: calls.at(-1)?.at ?? work.clock }));
  }

  #decided({ work: { calls } }: WorkStore) {
    return calls.map((call, index) => ({ call, runs: this.#results[index]?.runs ?? [] }));
  }

  #say(...words: (Node | string)[]): void {
    part(this, '[data-result]', HTMLElement).replaceChildren(...words);
  }

  #follow(store: WorkStore): void {
    const { clock, calls } = store.work;
    const time = part(this, '[data-clock]', HTMLTimeElement);
    time.dateTime = clock;
    setText(time, instantInWords(clock));
    const asked = [store.text, calls];
    if (asked.every((each, index) => each === this.#asked[index])) return;
    this.#asked = asked;
    void this.#decide(store, asked);
  }

  async #decide(store: WorkStore, asked: readonly unknown[]): Promise<void> {
    const { calls } = store.work;
    this.#shown = Math.min(this.#shown < 0 ? calls.length - 1 : this.#shown, calls.length - 1);
    try {
      const results = calls.length === 0 ? [] : await tryWorker.run('tryCalls', store.text, calls);
      if (asked !== this.#asked) return;
      this.#results = results ?? [];
      this.#show(store, results === null);
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#results = [];
      this.#say(`Not decided. ${messageOf(error)}`);
    }
  }

  #show(store: WorkStore, isRefused: boolean): void {
    const { calls } = store.work;
    const call = calls[this.#shown];
    const result = this.#results[this.#shown];
    if (isRefused)
      this.#say(
        'The engine refuses this policy, so it decides nothing. The list beside the policy says why.',
      );
    else if (call === undefined || result === undefined) this.#say();
    else
      this.#say(
        element('p', {}, element('code', {}, shortCall(call)), ` at ${instantInWords(call.at)}`),
        ...runsInFull(result.runs),
        ...(result.rules === null ? [] : [decisionWay(result.rules)]),
      );
    part(this, '[data-log]', HTMLElement).hidden = calls.length === 0 || isRefused;
    part(this, '.log', HTMLElement).replaceChildren(
      ...calls.map((each, index) => this.#logItem(each, index, store)),
    );
  }

  #logItem(call: TriedCall, index: number, store: WorkStore): HTMLElement {
    const show = element('button', { type: 'button', 'aria-pressed': String(index === this.#shown) }, 'Show');
    show.addEventListener('click', () => {
      this.#shown = index;
      this.#show(store, false);
      this.querySelectorAll<HTMLButtonElement>('.log button')[index]?.focus();
    });
    return element(
      'li',
      {},
      element('code', {}, shortCall(call)),
      ` at ${instantInWords(call.at)}: `,
      element('strong', {}, runsInShort(this.#results[index]?.runs ?? [])),
      show,
    );
  }
}

/** The last instant that RFC 3339 can write. */
const lastInstant = Date.parse('9999-12-31T23:59:59Z');

const moveClock = (store: WorkStore, by: number): void => {
  store.change((work) => ({
    ...work,
    clock: new Date(Math.min(Date.parse(work.clock) + by, lastInstant)).toISOString().replace('.000Z', 'Z'),
  }));
};

customElements.define('workbench-try', WorkbenchTry);
