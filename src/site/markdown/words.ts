/** Words within a paragraph, a heading or a cell, as Markdown has them. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { PhrasingContent } from 'mdast';
import { hookOf, isLeftOut } from './hooks.ts';

/** Where a link of the page leads from wherever the Markdown is read. */
export type Resolve = (href: string) => string;

/** The words in a part of a page, which begin and end without space. */
export const wordsOf = (children: readonly ElementContent[], resolve: Resolve): PhrasingContent[] =>
  trimmed(children.flatMap((child) => wordsOfNode(child, resolve)));

/** Words and marks of a node, with the space around them. */
export function wordsOfNode(node: ElementContent, resolve: Resolve): PhrasingContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  if (node.type !== 'element' || isLeftOut(node)) return [];
  const { tagName, properties } = node;
  if (tagName === 'br') return [{ type: 'break' }];
  if (tagName === 'img')
    return [{ type: 'image', url: resolve(String(properties.src)), alt: properties.alt ?? '' }];
  if (tagName === 'code' || tagName === 'kbd') return codeOf(node);
  const inside = insideOf(node, resolve);
  if (tagName === 'a' && properties.href !== undefined)
    return marked(inside, (children) => ({
      type: 'link',
      url: resolve(String(properties.href)),
      children,
    }));
  if (tagName === 'strong' || tagName === 'b')
    return marked(inside, (children) => ({ type: 'strong', children }));
  if (tagName === 'em' || tagName === 'i')
    return marked(inside, (children) => ({ type: 'emphasis', children }));
  return inside;
}

/** What stands in an element, as its hook says. */
export function insideOf(element: Element, resolve: Resolve): PhrasingContent[] {
  const { children } = element;
  switch (hookOf(element)) {
    case 'code':
      return codeOf(element);
    case 'apart':
      return children
        .map((child) => wordsOf([child], resolve))
        .filter((words) => words.length > 0)
        .flatMap((words, index) => (index === 0 ? words : [{ type: 'text', value: ' · ' }, ...words]));
    default:
      return children.flatMap((child) => wordsOfNode(child, resolve));
  }
}

/** Underscores in code need no escape, so names of tools are set as code. */
function codeOf(element: Element): PhrasingContent[] {
  const text = toString(element);
  const value = text.replace(/\s+/g, ' ').trim();
  if (value === '') return [];
  return withSpace(/^\s/.test(text), { type: 'inlineCode', value }, /\s$/.test(text));
}

/** Puts a mark around words. Space at their edges moves out, because in Markdown it keeps a mark from being one. */
function marked(
  inside: readonly PhrasingContent[],
  mark: (children: PhrasingContent[]) => PhrasingContent,
): PhrasingContent[] {
  const children = trimmed(inside);
  const [first, last] = [inside[0], inside.at(-1)];
  return children.length === 0
    ? []
    : withSpace(
        first?.type === 'text' && first.value.startsWith(' '),
        mark(children),
        last?.type === 'text' && last.value.endsWith(' '),
      );
}

const space: PhrasingContent = { type: 'text', value: ' ' };

const withSpace = (before: boolean, node: PhrasingContent, after: boolean): PhrasingContent[] => [
  ...(before ? [space] : []),
  node,
  ...(after ? [space] : []),
];

/** Words with single spaces and none at the edges. Neighbouring texts become one. */
export function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (word.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + word.value };
    else joined.push(word);
  }
  return joined.flatMap((word, index): PhrasingContent[] => {
    const isEdge = index === 0 || index === joined.length - 1;
    if (word.type === 'break' && isEdge) return [];
    if (word.type !== 'text') return [word];
    let value = word.value.replace(/[\t\n ]+/g, ' ');
    if (index === 0 || joined[index - 1]?.type === 'break') value = value.trimStart();
    if (index === joined.length - 1 || joined[index + 1]?.type === 'break') value = value.trimEnd();
    return value === '' ? [] : [{ type: 'text', value }];
  });
}
