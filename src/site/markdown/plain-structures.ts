import type { Element, ElementContent, Text } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { whitespace } from 'hast-util-whitespace';

const text = (value: string): Text => ({ type: 'text', value });

const element = (tagName: string, children: ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** Says with what Markdown has what the page says with its styles. */
export function usePlainStructures(main: Element): void {
  // Names are set in the type of code, and underscores in code need no escape.
  for (const name of selectAll('.name', main)) name.children = [element('code', name.children)];
  for (const badges of selectAll('.badges', main))
    badges.children = joined(badges.children, () => text(' · '));
  for (const cell of selectAll('.calls td', main))
    cell.children = joined(cell.children, (one, next) =>
      isCode(one) || isCode(next) ? element('br') : text(' '),
    );
  for (const title of selectAll('.calls [scope=rowgroup]', main))
    title.children = [element('strong', title.children)];
  for (const list of selectAll('dl', main)) useList(list);
  for (const group of selectAll(':has(> table > caption)', main)) putCaptionsAbove(group);
}

/** What a table is about stands before it, since it has no place inside. */
function putCaptionsAbove(group: Element): void {
  group.children = group.children.flatMap((child) => {
    const caption =
      child.type === 'element' && child.tagName === 'table' ? select('caption', child) : undefined;
    return caption ? [element('p', caption.children), child] : [child];
  });
}

const isCode = (node: ElementContent): boolean => node.type === 'element' && matches('code', node);

/** The children without white space of their own, and something between each two. */
function joined(
  children: readonly ElementContent[],
  between: (one: ElementContent, next: ElementContent) => ElementContent,
): ElementContent[] {
  const full = children.filter((child) => !whitespace(child));
  return full.flatMap((child, index) => {
    const next = full[index + 1];
    return next === undefined ? [child] : [child, between(child, next)];
  });
}

/** Terms and what is said of them as a list, since Markdown has no other. */
function useList(list: Element): void {
  list.tagName = 'ul';
  const items: Element[] = [];
  for (const child of list.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'dt') items.push(element('li', [element('strong', child.children), text(': ')]));
    else items.at(-1)?.children.push(...child.children);
  }
  list.children = items;
}
