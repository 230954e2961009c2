import type { Element } from 'hast';
import { matches } from 'hast-util-select';
import { visit } from 'unist-util-visit';

/** What leads through the page, waits for a hand or needs scripts: nothing of it is content. */
const controls =
  'nav, form, a[type="text/markdown"], button, input, select, template, copy-button, .script-only, [hidden]';

export function leaveOutControls(main: Element): void {
  visit(main, 'element', (element, index, parent) => {
    if (!parent || index === undefined || !matches(controls, element)) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
}
