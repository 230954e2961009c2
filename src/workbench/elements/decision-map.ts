import { link } from '../../site/links.ts';
import { decisionWords } from '../../site/policies/decision-words.ts';
import type { WorkbenchTool } from '../data.ts';
import type { CheckedText } from '../worker/jobs.ts';
import { element, riskBadge } from './dom.ts';

const withoutLimit = '✓ Allowed, without a limit';

/** What a policy does with a tool, in words, by what checking it found. */
export function toolInWords(checked: CheckedText | undefined, name: string): string {
  const decision = checked?.decisions?.[name];
  if (decision === undefined) return 'Not known until the policy has been read.';
  return checked?.unbounded.includes(name) === true ? withoutLimit : decisionWords[decision];
}

/** The tools by what becomes of them, the riskiest of each group first. */
export function decisionMap(tools: readonly WorkbenchTool[], checked: CheckedText): HTMLElement[] {
  const groups = Map.groupBy(
    tools.toSorted((a, b) => b.risk.score - a.risk.score),
    ({ name }) => toolInWords(checked, name),
  );
  return [withoutLimit, ...Object.values(decisionWords)].flatMap((title) => {
    const own = groups.get(title) ?? [];
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
