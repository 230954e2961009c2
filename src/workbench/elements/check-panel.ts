import { policySchemaAddress } from '../../catalogue/addresses.ts';
import { applyFix, type Fix } from '../../policy/check/fixes/fix.ts';
import { link } from '../../site/links.ts';
import { benchInTurn, type Bench } from '../bench.ts';
import { keep, kept } from '../keeping/device.ts';
import { PolicyText } from '../editor/policy-text.ts';
import { meaningAt, wordsFor } from '../editor/policy-words.ts';
import type { Finding } from '../findings.ts';
import { firstSeen } from '../first-seen.ts';
import { messageOf } from '../message-of.ts';
import { readTextFile, takeDrops } from '../read-text-file.ts';
import { slowWorker } from '../worker/run-job.ts';
import { announce } from './announce.ts';
import { counted } from './counted.ts';
import { showWordsAtCursor } from './cursor-words.ts';
import { element, part, setChildren, setText } from './dom.ts';
import { describeProblem, ProblemItem } from './problem-item.ts';

/** What the editor is, remembered on this device. */
const plainEditorKey = 'plain-editor';

/** How many problems are listed. All of them are marked in the editor. */
const mostListed = 100;

/** How long nothing is typed before fixes are looked for, and before a check that lasts is said to. */
const pause = 250;

/** Shows the policy at hand, to be edited, with what is wrong with it. */
class WorkbenchCheck extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: Finding | null = null;
  /** What is listed, by what it says. An item stays while its problem does, and the focus with it. */
  #items: ReadonlyMap<string, ProblemItem> = new Map();
  /** What mends the problems that are listed, by the same names. */
  #fixes: ReadonlyMap<string, Fix> = new Map();

  async connectedCallback(): Promise<void> {
    const bench = await benchInTurn();
    const { store, findings } = bench;
    const text = this.#policyText(bench);
    store.subscribe(() => {
      text.text = store.text;
    });
    this.#takeFiles(bench);
    const progress = part(this, 'progress', HTMLProgressElement);
    const cancel = part(this, '.cancel', HTMLButtonElement);
    const again = part(this, '.again', HTMLButtonElement);
    cancel.addEventListener('click', () => {
      findings.cancel();
    });
    again.addEventListener('click', () => {
      findings.again();
    });
    findings.onBegin(() => {
      clearTimeout(this.#timer);
      // A check that lasts is said to, and can be ended.
      this.#timer = setTimeout(() => {
        this.#say('Checking …');
        progress.hidden = cancel.hidden = false;
      }, pause);
    });
    findings.subscribe((finding) => {
      clearTimeout(this.#timer);
      progress.hidden = cancel.hidden = true;
      again.hidden = finding.checked !== undefined;
      this.#say(summary(finding), spokenSummary(finding));
      this.#show(finding, [], bench, text);
      if (finding.checked !== undefined && finding.checked.problems.length > 0)
        this.#timer = setTimeout(() => void this.#findFixes(finding, bench, text), pause);
    });
  }

  #policyText({ data, store }: Bench): PolicyText {
    const plain = part(this, '[name=plain-editor]', HTMLInputElement);
    plain.checked = kept(plainEditorKey) === 'yes';
    plain.addEventListener('change', () => {
      keep(plainEditorKey, plain.checked ? 'yes' : 'no');
    });
    let schema: unknown = null;
    void firstSeen(this).then(async () => {
      schema = await (await fetch(link(policySchemaAddress))).json();
    });
    const place = part(this, 'details', HTMLDetailsElement);
    const showWords = (): void => {
      showWordsAtCursor(place, text, (at) => wordsFor(at, schema, data));
    };
    place.addEventListener('toggle', showWords);
    const text = new PolicyText(
      {
        place: part(this, '.editor', HTMLElement),
        area: part(this, 'textarea', HTMLTextAreaElement),
        host: part(this, '.editor-host', HTMLElement),
        plain,
      },
      store.text,
      {
        label: 'Policy',
        onEdit: (edited) => {
          store.editText(edited);
        },
        onMove: showWords,
        wordsFor: (place) => wordsFor(place, schema, data),
        meaningAt: (place) => meaningAt(place, schema, data),
        onTold: announce,
      },
    );
    return text;
  }

  #takeFiles({ store }: Bench): void {
    const input = part(this, 'input[type=file]', HTMLInputElement);
    const take = async (file: File): Promise<void> => {
      try {
        store.editText(await readTextFile(file));
      } catch (error) {
        this.#say(messageOf(error));
      }
    };
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void take(file);
    });
    takeDrops(this, (file) => void take(file));
  }

  /** Says what was found, and the same to those who hear it, with what they cannot see beside it. */
  #say(words: string, spoken = words): void {
    setText(part(this, '.found p', HTMLElement), words);
    announce(spoken);
  }

  async #findFixes(finding: Finding, bench: Bench, text: PolicyText): Promise<void> {
    try {
      const fixes = await slowWorker.run('fix', finding.text);
      if (bench.findings.latest === finding) this.#show(finding, fixes, bench, text);
    } catch {
      // Without fixes the problems stand as they are, with the way out in words.
    }
  }

  /** Marks the problems in the text, and lists them. */
  #show(finding: Finding, fixes: readonly (Fix | null)[], { store }: Bench, text: PolicyText): void {
    const found = (finding.checked?.problems ?? []).map((problem, index) => ({
      problem,
      fix: fixes[index] ?? null,
    }));
    this.#shown = finding;
    const mend = (fix: Fix | undefined): void => {
      // A fix is for the text in which it was found. What is typed meanwhile is checked in a moment.
      if (fix && store.text === this.#shown?.text) text.edit(fix.edits, applyFix(store.text, fix));
    };
    text.show(
      found.map(({ problem, fix }) => ({
        offset: problem.offset,
        severity: problem.severity,
        describe: () => element('div', {}, ...describeProblem(problem)),
        fix: fix && {
          title: fix.title,
          run: () => {
            mend(fix);
          },
        },
      })),
    );
    const listed = found
      .slice(0, mostListed)
      .map((each) => ({ ...each, name: JSON.stringify(each.problem) }));
    this.#fixes = new Map(listed.flatMap(({ name, fix }) => (fix ? [[name, fix]] : [])));
    this.#items = new Map(
      listed.map(({ name, problem }) => [
        name,
        this.#items.get(name) ??
          new ProblemItem(problem, {
            goTo: () => {
              text.goTo(problem.offset);
            },
            mend: () => {
              mend(this.#fixes.get(name));
            },
          }),
      ]),
    );
    for (const [name, item] of this.#items) item.offer(this.#fixes.get(name)?.title ?? null);
    setChildren(part(this, '.problems', HTMLElement), [
      ...[...this.#items.values()].map(({ root }) => root),
      ...(found.length > mostListed
        ? [element('li', {}, `And ${found.length - mostListed} more, which are marked in the editor.`)]
        : []),
    ]);
  }
}

/** What was found, in one sentence. */
function summary({ checked, failure }: Finding): string {
  if (checked === undefined) return `Not checked. ${failure}`;
  const { problems, verdict } = checked;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const found = `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')}.`;
  if (problems.length === 0) return '✓ The engine loads this policy. Nothing to mend.';
  return verdict === 'valid'
    ? `The engine loads this policy. ${found}`
    : `✕ The engine refuses this policy. ${found}`;
}

/** The same to be heard: without the sign, and with the first problem, which others see at its line. */
function spokenSummary(finding: Finding): string {
  const [first] = finding.checked?.problems ?? [];
  const words = summary(finding).replace(/^[✓✕] /, '');
  return first === undefined ? words : `${words} Line ${first.line}: ${first.message}`;
}

customElements.define('workbench-check', WorkbenchCheck);
