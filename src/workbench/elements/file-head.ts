import { decisionCounts } from '../../site/policies/decision-words.ts';
import { benchInTurn } from '../bench.ts';
import { ownFormat } from '../client-file.ts';
import type { Finding } from '../findings.ts';
import { messageOf } from '../message-of.ts';
import { saveFile } from '../save-file.ts';
import { shareAddress } from '../keeping/share.ts';
import type { WorkStore } from '../store.ts';
import { counted } from './counted.ts';
import { setText } from './dom.ts';
import { say } from './toast.ts';

/** The name of the policy's file, what was found in it, and the buttons to take it along. */
class WorkbenchFile extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { store, findings, file } = await benchInTurn();
    const name = this.querySelector('.name');
    const found = this.querySelector('[data-found]');
    const status = this.querySelector('[data-said]');
    const [copy, download, share] = this.querySelectorAll('button');
    if (!name || !found || !status || !copy || !download || !share) return;
    file.subscribe(() => {
      setText(name, file.fileName);
      setText(copy, file.format === ownFormat ? 'Copy policy' : 'Copy file');
    });
    findings.subscribe((finding) => {
      setText(found, inWords(finding));
    });
    copy.addEventListener('click', () => {
      const { text, fileName } = file;
      if (text === null) say(status, noFile);
      else void copyText(status, text, `Copied ${fileName}.`);
    });
    download.addEventListener('click', () => {
      const { text, fileName } = file;
      if (text !== null) saveFile(fileName, text, 'application/octet-stream');
      say(status, text === null ? noFile : `Saved ${fileName}.`);
    });
    share.addEventListener('click', () => void shareLink(status, store));
  }
}

/** Said where the reader asks for a file that cannot be written. */
const noFile = 'There is no file in this format. The reason stands below the formats.';

async function copyText(status: Element, text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(status, done);
  } catch {
    say(status, 'The browser refused. Download the file, or select its text and press Ctrl+C or ⌘C.');
  }
}

async function shareLink(status: Element, store: WorkStore): Promise<void> {
  try {
    const address = await shareAddress(store);
    await copyText(
      status,
      address,
      'Copied a link to all that is at hand. Only those who have the link see it.',
    );
  } catch (error) {
    say(status, messageOf(error));
  }
}

/** What was found in a policy, in a line. */
function inWords({ checked, failure }: Finding): string {
  if (checked === undefined) return `Not checked. ${failure}`;
  const { problems, decisions, verdict } = checked;
  const count = (severity: 'error' | 'warning'): string => {
    const { length } = problems.filter((problem) => problem.severity === severity);
    return length === 0 ? '' : counted(length, severity);
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
