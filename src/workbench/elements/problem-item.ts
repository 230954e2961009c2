import { messagesAddress } from '../../catalogue/addresses.ts';
import type { Problem } from '../../policy/problem.ts';
import { link } from '../../site/links.ts';
import { element } from './dom.ts';

/** What is wrong, the way out, and where the documentation says more. */
export const describeProblem = ({ message, hint, code }: Problem): HTMLElement[] => [
  element('p', {}, message),
  element('p', { class: 'hint soft' }, hint),
  element('p', {}, element('a', { href: `${link(messagesAddress)}#${code}` }, code)),
];

/** What can be done about a problem. */
export interface ProblemActions {
  readonly goTo: () => void;
  readonly fix: { readonly title: string; readonly run: () => void } | null;
}

/** A problem in a list. */
export function problemItem(problem: Problem, { goTo, fix }: ProblemActions): HTMLElement {
  const { severity, line } = problem;
  const head = element('p', { class: 'problem-head' });
  head.append(
    button(`Line ${line}`, goTo),
    element('strong', {}, severity === 'error' ? '✕ Error' : '▲ Warning'),
    ...(fix ? [button(fix.title, fix.run, 'main')] : []),
  );
  return element('li', { class: severity }, head, ...describeProblem(problem));
}

function button(name: string, run: () => void, kind = ''): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind === '' ? undefined : kind }, name);
  made.addEventListener('click', run);
  return made;
}
