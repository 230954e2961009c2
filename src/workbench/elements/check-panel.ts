import { policySchemaAddress } from '../../catalogue/addresses.ts';
import type { Fix } from '../../policy/check/fixes/fix.ts';
import { link } from '../../site/links.ts';
import { bench } from '../bench.ts';
import type { Finding, Findings } from '../findings.ts';
import { PolicyEditor } from '../editor/policy-editor.ts';
import { meaningAt, wordsFor } from '../editor/policy-words.ts';
import type { FoundProblem } from '../jobs.ts';
import { readTextFile, takeDrops } from '../read-text-file.ts';
import { slowWorker } from '../run-job.ts';
import type { WorkStore } from '../store.ts';
import { element, setText } from './dom.ts';
import { describeProblem, problemItem } from './problem-item.ts';

/** What the editor is, remembered on this device. */
const plainEditorKey = 'plain-editor';

/** How many problems are listed. All of them are marked in the editor. */
const mostListed = 100;

/** How long nothing is typed before fixes are looked for, and before a check that lasts is said to. */
const pause = 250;

/** Shows the policy at hand, to be edited, with what is wrong with it. */
class WorkbenchCheck extends HTMLElement {
  #editor: PolicyEditor | null = null;
  #fixes: readonly (Fix | null)[] = [];
  #shown: Finding | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  async connectedCallback(): Promise<void> {
    const { data, store, findings } = await bench;
    const schema: Promise<unknown> = fetch(link(policySchemaAddress)).then((response) => response.json());
    let words: unknown = null;
    void schema.then((read) => (words = read));

    const host = this.#part('.editor-host', HTMLElement);
    const editor = new PolicyEditor(host, store.text, {
      label: 'Policy',
      onEdit: (text) => {
        store.editText(text);
      },
      wordsFor: (place) => wordsFor(place, words, data),
      meaningAt: (place) => meaningAt(place, words, data),
    });
    this.#editor = editor;
    const area = this.#part('textarea', HTMLTextAreaElement);
    area.addEventListener('input', () => {
      store.editText(area.value);
    });
    const follow = (): void => {
      editor.text = store.text;
      if (area.value !== store.text) area.value = store.text;
    };
    store.subscribe(follow);
    follow();
    this.#chooseEditor(area, host);
    this.#takeFiles(store);
    this.#part('.cancel', HTMLButtonElement).addEventListener('click', () => {
      findings.cancel();
    });
    this.#part('.again', HTMLButtonElement).addEventListener('click', () => {
      findings.again();
    });
    findings.onBegin(() => {
      this.#begin();
    });
    findings.subscribe((finding) => {
      this.#follow(finding, store, findings);
    });
  }

  #part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
    const part = this.querySelector(selector);
    if (!(part instanceof kind)) throw new Error(`The page has no ${selector}.`);
    return part;
  }

  /** The plain text box stands in for the editor where a reader wants it. */
  #chooseEditor(area: HTMLTextAreaElement, host: HTMLElement): void {
    const plain = this.#part('[name=plain-editor]', HTMLInputElement);
    const show = (): void => {
      area.hidden = !plain.checked;
      host.hidden = plain.checked;
    };
    try {
      plain.checked = localStorage.getItem(plainEditorKey) === 'yes';
    } catch {
      // Storage may be closed to the page; the editor is shown then.
    }
    plain.addEventListener('change', () => {
      show();
      try {
        localStorage.setItem(plainEditorKey, plain.checked ? 'yes' : 'no');
      } catch {
        // The choice holds for this page alone.
      }
    });
    show();
  }

  #takeFiles(store: WorkStore): void {
    const input = this.#part('input[type=file]', HTMLInputElement);
    const take = async (file: File): Promise<void> => {
      try {
        store.editText(await readTextFile(file));
      } catch (error) {
        this.#say(error instanceof Error ? error.message : String(error));
      }
    };
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      input.value = '';
      if (file) void take(file);
    });
    takeDrops(this, (file) => void take(file));
  }

  #say(text: string): void {
    setText(this.#part('.found [role=status]', HTMLElement), text);
  }

  /** A check that lasts is said to, and can be ended. */
  #begin(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#say('Checking …');
      this.#part('.cancel', HTMLButtonElement).hidden = false;
    }, pause);
  }

  #follow(finding: Finding, store: WorkStore, findings: Findings): void {
    clearTimeout(this.#timer);
    this.#part('.cancel', HTMLButtonElement).hidden = true;
    this.#part('.again', HTMLButtonElement).hidden = finding.checked !== undefined;
    this.#fixes = [];
    this.#show(finding, store);
    if (finding.checked !== undefined && finding.checked.problems.length > 0)
      this.#timer = setTimeout(() => void this.#findFixes(finding, store, findings), pause);
  }

  async #findFixes(finding: Finding, store: WorkStore, findings: Findings): Promise<void> {
    try {
      const fixes = await slowWorker.run('fix', finding.text);
      if (findings.latest !== finding) return;
      this.#fixes = fixes;
      this.#show(finding, store);
    } catch {
      // Without fixes the problems stand as they are, with the way out in words.
    }
  }

  #show(finding: Finding, store: WorkStore): void {
    const isFirst = this.#shown !== finding;
    this.#shown = finding;
    const problems = finding.checked?.problems ?? [];
    if (isFirst) this.#say(summary(finding));
    const run = (fix: Fix): void => {
      this.#carryOut(fix, store);
    };
    this.#editor?.show(
      problems.map((problem, index) => {
        const fix = this.#fixes[index] ?? null;
        return {
          offset: problem.offset,
          severity: problem.severity,
          describe: () => element('div', {}, ...describeProblem(problem)),
          fix: fix && {
            title: fix.title,
            run: () => {
              run(fix);
            },
          },
        };
      }),
    );
    const list = this.#part('.problems', HTMLElement);
    list.replaceChildren(
      ...problems.slice(0, mostListed).map((problem, index) => {
        const fix = this.#fixes[index] ?? null;
        return problemItem(problem, {
          goTo: () => {
            this.#goTo(problem);
          },
          fix: fix && {
            title: fix.title,
            run: () => {
              run(fix);
            },
          },
        });
      }),
      ...(problems.length > mostListed
        ? [element('li', {}, `And ${problems.length - mostListed} more, which are marked in the editor.`)]
        : []),
    );
  }

  /** Changes the text in the editor, where it can be undone. */
  #carryOut({ edits }: Fix, store: WorkStore): void {
    this.#editor?.edit(edits);
    if (this.#editor) store.editText(this.#editor.text);
    if (this.#part('[name=plain-editor]', HTMLInputElement).checked)
      this.#part('textarea', HTMLTextAreaElement).focus();
    else this.#editor?.focus();
  }

  #goTo({ offset }: FoundProblem): void {
    const area = this.#part('textarea', HTMLTextAreaElement);
    if (area.hidden) {
      this.#editor?.goTo(offset);
      return;
    }
    area.focus();
    area.setSelectionRange(offset, offset);
  }
}

const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

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

customElements.define('workbench-check', WorkbenchCheck);
