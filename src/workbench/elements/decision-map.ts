import type { ToolDecision } from '../../policy/tool-decision.ts';
import { link } from '../../site/links.ts';
import { decisionWords } from '../../site/policies/decision-words.ts';
import type { WorkbenchTool } from '../data.ts';
import { element, riskBadge } from './dom.ts';

/** The tools by what becomes of them, the riskiest of each group first. */
export function decisionMap(
  tools: readonly WorkbenchTool[],
  decisions: Readonly<Record<string, ToolDecision>>,
  unbounded: readonly string[],
): HTMLElement[] {
  const groups = [
    ['✓ Allowed, without a limit', (name: string) => unbounded.includes(name)],
    [decisionWords.allowed, (name: string) => decisions[name] === 'allowed' && !unbounded.includes(name)],
    [decisionWords.denied, (name: string) => decisions[name] === 'denied'],
    [decisionWords.hidden, (name: string) => decisions[name] === 'hidden'],
  ] as const;
  return groups.flatMap(([title, fits]) => {
    const own = tools.filter(({ name }) => fits(name)).toSorted((a, b) => b.risk.score - a.risk.score);
    return own.length === 0
      ? []
      : [
          element('dt', {}, `${title} (${own.length})`),
          element('dd', {}, element('ul', { class: 'plain map' }, ...own.map(toolItem))),
        ];
  });
}

const toolItem = ({ name, address, risk }: WorkbenchTool): HTMLLIElement =>
  element('li', {}, element('a', { class: 'name', href: link(address) }, name), riskBadge(risk));
