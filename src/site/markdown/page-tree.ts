import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { BlockContent, List, ListItem, Root } from 'mdast';
import { isLeftOut } from './hooks.ts';
import { tableOf } from './table.ts';
import { insideOf, trimmed, wordsOf, wordsOfNode, type Resolve } from './words.ts';

/** What stands within a line. Every other element is a block, or holds some. */
const withinLine = new Set(
  'a abbr b br cite code em i img kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** A heading that is a link to itself says no more than its words. */
function withoutSelfLink(heading: Element): Element {
  const [only, ...others] = heading.children;
  return only?.type === 'element' &&
    only.properties.href === `#${String(heading.properties.id)}` &&
    others.length === 0
    ? { ...heading, children: only.children }
    : heading;
}

const isHeading = (name: string): boolean => /^h[1-6]$/.test(name);

/** The content of a page as the tree of its Markdown twin. Goes through it once, and leaves it as it is. */
export function pageTree(main: Element, resolve: Resolve): Root {
  /** The level of the last heading, and how far headings stand below the level that the page gives them. */
  let level = 1;
  let lowered = 0;

  const headingOf = (depth: number, children: ReturnType<typeof wordsOf>): BlockContent[] => {
    level = depth;
    return children.length === 0 ? [] : [{ type: 'heading', depth: depthOf(depth), children }];
  };

  /** The blocks of a part of a page. Words that stand between them become paragraphs. */
  function blocksOf(children: readonly ElementContent[]): BlockContent[] {
    const blocks: BlockContent[] = [];
    let words: ReturnType<typeof wordsOf> = [];
    const endParagraph = (): void => {
      const paragraph = trimmed(words);
      if (paragraph.length > 0) blocks.push({ type: 'paragraph', children: paragraph });
      words = [];
    };
    for (const child of children) {
      if (child.type === 'element' && isLeftOut(child)) continue;
      if (child.type !== 'element' || withinLine.has(child.tagName))
        words.push(...wordsOfNode(child, resolve));
      else {
        endParagraph();
        blocks.push(...blockOf(child));
      }
    }
    endParagraph();
    return blocks;
  }

  function blockOf(element: Element): BlockContent[] {
    const { tagName, properties, children } = element;
    if (isHeading(tagName))
      return headingOf(Number(tagName[1]) + lowered, trimmed(insideOf(withoutSelfLink(element), resolve)));
    switch (tagName) {
      case 'p': {
        const words = trimmed(insideOf(element, resolve));
        return words.length === 0 ? [] : [{ type: 'paragraph', children: words }];
      }
      case 'summary':
        // What opens by a click stands open under a heading: its own, or one that its words make.
        if (children.some((child) => child.type === 'element' && isHeading(child.tagName)))
          return blocksOf(children);
        return below(() => headingOf(level + 1, wordsOf(children, resolve)));
      case 'ul':
      case 'ol':
        return listOf(tagName === 'ol', itemsOf(children));
      case 'dl':
        return listOf(false, definitionsOf(children));
      case 'table': {
        const caption = children.find((child) => child.type === 'element' && child.tagName === 'caption');
        // What a table is about stands before it, since it has no place inside.
        const words = caption?.type === 'element' ? wordsOf(caption.children, resolve) : [];
        const table = tableOf(element, resolve);
        return words.length === 0 ? [table] : [{ type: 'paragraph', children: words }, table];
      }
      case 'pre':
        // Code to the last character. Only the fence adds the end of the last line.
        return [
          {
            type: 'code',
            lang: String(properties.dataMarkdownLanguage ?? '') || null,
            value: toString(element).replace(/\n$/, ''),
          },
        ];
      case 'blockquote':
        return [{ type: 'blockquote', children: blocksOf(children) }];
      case 'hr':
        return [{ type: 'thematicBreak' }];
      default:
        return partOf(element);
    }
  }

  /** A part with a heading of its own in Markdown: what stands in it goes one level down. */
  function partOf({ properties: { dataMarkdownHeading: heading }, children }: Element): BlockContent[] {
    if (heading === undefined || heading === null) return blocksOf(children);
    const above = level;
    const title = headingOf(above + 1, [{ type: 'text', value: String(heading) }]);
    lowered += 1;
    const content = blocksOf(children);
    lowered -= 1;
    level = above;
    return [...title, ...content];
  }

  /** Does not let a heading count for those after it. */
  function below(make: () => BlockContent[]): BlockContent[] {
    const above = level;
    const made = make();
    level = above;
    return made;
  }

  function itemOf(children: readonly ElementContent[]): ListItem {
    const content = blocksOf(children);
    return { type: 'listItem', spread: isSpread(children), checked: null, children: content };
  }

  const itemsOf = (children: readonly ElementContent[]): ListItem[] =>
    children.flatMap((child) =>
      child.type === 'element' && !isLeftOut(child) ? [itemOf(child.children)] : [],
    );

  /** Terms and what is said of them as items of a list, since Markdown has no other. */
  function definitionsOf(children: readonly ElementContent[]): ListItem[] {
    const items: ElementContent[][] = [];
    for (const child of children) {
      if (child.type !== 'element' || isLeftOut(child)) continue;
      if (child.tagName === 'dt')
        items.push([
          { ...child, tagName: 'strong' },
          { type: 'text', value: ': ' },
        ]);
      else items.at(-1)?.push(...child.children);
    }
    return items.map(itemOf);
  }

  return { type: 'root', children: blocksOf(main.children) };
}

/** Markdown has six levels, and what would go deeper stays at the last. */
const depthOf = (level: number): 1 | 2 | 3 | 4 | 5 | 6 =>
  level <= 1 ? 1 : level === 2 ? 2 : level === 3 ? 3 : level === 4 ? 4 : level === 5 ? 5 : 6;

const listOf = (ordered: boolean, items: ListItem[]): List[] =>
  items.length === 0
    ? []
    : [
        {
          type: 'list',
          ordered,
          start: ordered ? 1 : null,
          spread: items.length > 1 && items.some(({ spread }) => spread),
          children: items,
        },
      ];

/** Whether an item holds more than words and one block, so that empty lines keep its parts apart. */
function isSpread(children: readonly ElementContent[]): boolean {
  const blocks = children.flatMap((child) =>
    child.type === 'element' && !withinLine.has(child.tagName) && !isLeftOut(child) ? [child] : [],
  );
  const [first] = blocks;
  return blocks.length > 1 || (first !== undefined && (first.tagName === 'p' || isSpread(first.children)));
}
