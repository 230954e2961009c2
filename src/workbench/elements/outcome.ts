import type { Run } from '../../catalogue/run-cases.ts';
import { denialPrefix } from '../../policy/decide.ts';
import { decidedBy } from '../../site/policies/decided-by.ts';
import { callText, type ShownCall } from '../../site/policies/call-text.ts';
import { element } from './dom.ts';

/** More characters of a call are not shown. */
const longestCall = 1000;

/** A call to read, cut where it is too long to. */
export function shortCall(call: ShownCall): string {
  const text = callText(call);
  return text.length > longestCall ? `${text.slice(0, longestCall)}…` : text;
}

/** What became of a call, in two words with a sign, which stay on one line. */
export const outcomeWords = ({ decision }: Run): string =>
  decision.decision === 'allow'
    ? '✓\u00a0Allowed'
    : decision.decision === 'deny'
      ? '✕\u00a0Denied'
      : '⚠\u00a0Forwarded unread';

/** Which of several calls in a row, such as `calls 1 to 5: `; empty for a single one. */
const which = ({ first, last }: Run, isAlone: boolean): string =>
  isAlone ? '' : first === last ? `call ${first}: ` : `calls ${first} to ${last}: `;

/** What became of calls in a row, in a line. */
export const runsInShort = (runs: readonly Run[]): string =>
  runs.map((run) => which(run, runs.length === 1 && run.last === 1) + outcomeWords(run)).join('; ');

/** The same with who decided and what the agent is told. */
export const runsInFull = (runs: readonly Run[]): HTMLElement[] =>
  runs.flatMap((run) => {
    const { decision } = run;
    const head = element(
      'p',
      { class: 'outcome' },
      which(run, runs.length === 1 && run.last === 1),
      element('strong', {}, outcomeWords(run)),
    );
    if (decision.decision === 'deny')
      head.append(' ', element('span', { class: 'soft' }, decidedBy(decision.rule)));
    if (decision.decision === 'forward')
      head.append(
        ' ',
        element(
          'span',
          { class: 'soft' },
          `The engine cannot read it: ${decision.reason}. It goes to the server without a decision.`,
        ),
      );
    return decision.decision === 'deny'
      ? [head, element('p', {}, 'The agent gets: ', element('code', {}, denialPrefix + decision.message))]
      : [head];
  });
