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
interface ProblemActions {
  readonly goTo: () => void;
  readonly mend: () => void;
}

/** A problem in a list. What mends it is found later than the problem itself. */
export class ProblemItem {
  readonly root: HTMLElement;
  readonly #mend: HTMLButtonElement;

  constructor(problem: Problem, { goTo, mend }: ProblemActions) {
    const { severity, line } = problem;
    this.#mend = button('', mend, 'main');
    this.#mend.hidden = true;
    this.root = element(
      'li',
      { class: severity },
      element(
        'p',
        { class: 'problem-head' },
        button(`Line ${line}`, goTo),
        element('strong', {}, severity === 'error' ? '✕ Error' : '▲ Warning'),
        this.#mend,
      ),
      ...describeProblem(problem),
    );
  }

  /** Offers what mends the problem, by its title; null when nothing that is known does. */
  offer(title: string | null): void {
    this.#mend.hidden = title === null;
    this.#mend.textContent = title;
  }
}

function button(name: string, run: () => void, kind?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind }, name);
  made.addEventListener('click', run);
  return made;
}
