import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';

const isHeading = (element: Element): boolean => /^h[1-6]$/.test(element.tagName);

/** One level below, as far as there are levels. */
const below = (name: string): string => `h${Math.min(6, Number(name.slice(1)) + 1)}`;

/** What opens by a click, a tab or the answer to a question, stands open under a heading in Markdown. */
export function addHeadings(main: Element): void {
  let heading = 'h1';
  visit(main, 'element', (element) => {
    if (isHeading(element)) heading = element.tagName;
    else if (element.tagName === 'summary') element.tagName = below(heading);
    else if (element.tagName === 'fieldset') nameTabs(element, below(heading));
  });
}

/** The label of a tab becomes its heading, and what stands in the tab goes one level down. */
function nameTabs(tabs: Element, heading: string): void {
  for (const inner of selectAll('h1, h2, h3, h4, h5, h6', tabs)) inner.tagName = below(inner.tagName);
  for (const label of selectAll('label', tabs)) {
    label.tagName = heading;
    const remark = select('span', label);
    if (remark)
      remark.children = [{ type: 'text', value: '(' }, ...remark.children, { type: 'text', value: ')' }];
  }
}
