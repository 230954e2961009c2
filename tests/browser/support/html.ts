/** Reads built HTML as a tree, whatever end tags it leaves out. */
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';

/** The page with this HTML. */
export const parseHtml = (html: string): Nodes => fromHtml(html);

/** The elements within a part of a page that satisfy a condition, in order. */
export function elements(within: Nodes, wanted: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(within, 'element', (element) => {
    if (wanted(element)) found.push(element);
  });
  return found;
}

export const hasClass = (element: Element, name: string): boolean => {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
};

/** The text of a part of a page, with single spaces, also where an element ends. */
export function textOf(within: Nodes): string {
  const words: string[] = [];
  visit(within, 'text', ({ value }) => {
    words.push(value);
  });
  return words.join(' ').replaceAll(/\s+/g, ' ').trim();
}
