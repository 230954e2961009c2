import { decisionCounts } from '../../site/decision-words.ts';
import { bench } from '../bench.ts';
import type { Finding } from '../findings.ts';
import { saveFile } from '../save-file.ts';
import { setText } from './dom.ts';

/** The name of the policy's file, what was found in it, and the buttons to take it along. */
class WorkbenchFile extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { data, store, findings } = await bench;
    const fileName = `${data.server.id}-policy.yaml`;
    const name = this.querySelector('.name');
    const found = this.querySelector('[data-found]');
    const status = this.querySelector('[data-said]');
    const [copy, download] = this.querySelectorAll('button');
    if (!name || !found || !status || !copy || !download) return;
    setText(name, fileName);
    findings.subscribe((finding) => {
      setText(found, inWords(finding));
    });
    copy.addEventListener('click', () => {
      navigator.clipboard.writeText(store.text).then(
        () => {
          say(status, `Copied ${fileName}.`);
        },
        () => {
          say(status, 'The browser refused. Download the file, or select its text and press Ctrl+C or ⌘C.');
        },
      );
    });
    download.addEventListener('click', () => {
      saveFile(fileName, store.text, 'application/yaml');
      say(status, `Saved ${fileName}.`);
    });
  }
}

/** Says something over the page, for as long as one reads it. */
function say(status: Element, words: string): void {
  status.textContent = words;
  setTimeout(() => {
    if (status.textContent === words) status.textContent = '';
  }, 6000);
}

/** What was found in a policy, in a line. */
function inWords({ checked, failure }: Finding): string {
  if (checked === undefined) return `Not checked. ${failure}`;
  const { problems, decisions, verdict } = checked;
  const count = (severity: 'error' | 'warning'): string => {
    const { length } = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? '' : `${length} ${severity}${length === 1 ? '' : 's'}`;
  };
  const problemsInWords = [count('error'), count('warning')].filter((part) => part !== '').join(', ');
  const loads = verdict === 'valid' ? 'The engine loads it' : 'The engine does not load it';
  const counts =
    decisions === null
      ? ''
      : ` ${decisionCounts(Object.values(decisions).map((decision) => ({ decision })))}.`;
  return `${loads}: ${problemsInWords === '' ? 'no problems' : problemsInWords}.${counts}`;
}

customElements.define('workbench-file', WorkbenchFile);
