/** Reads built HTML as a tree, whatever end tags it leaves out. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The page with this HTML. */
export const parseHtml = (html: string): Nodes => fromHtml(html);

/** The elements within a part of a page that satisfy a condition, in order. */
export function elements(within: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  walk(within, (node) => {
    if (node.type === 'element' && wanted(node)) found.push(node);
  });
  return found;
}

export const hasClass = (element: Element, name: string): boolean => {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
};

/** The text of a part of a page, with single spaces, also where an element ends. */
export const textOf = (within: Nodes): string => textWithout(within, () => false);

/** The same without the text of some elements. */
export function textWithout(within: Nodes, isLeftOut: (element: Element) => boolean): string {
  const words: string[] = [];
  walk(within, (node) => {
    if (node.type === 'text') words.push(node.value);
    return node.type !== 'element' || !isLeftOut(node);
  });
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}

/** Visits each node of a tree, and what is in it unless told not to. All pages are walked often: it keeps no path. */
function walk(node: Nodes, visit: (node: Nodes) => unknown): void {
  if (visit(node) === false || !('children' in node)) return;
  for (const child of node.children) walk(child, visit);
}
