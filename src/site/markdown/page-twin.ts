import type { Element } from 'hast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Text } from 'mdast';
import { defaultHandlers, toMarkdown, type Handle } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { PageNote } from '../build/page-note.ts';
import { pageTree } from './page-tree.ts';

/** Where the Markdown of a page is. */
export const twinOf = (page: string): string => new URL('index.md', page).href;

/**
 * The same page as Markdown, made from what the page shows, so that the two cannot disagree. It begins with what the
 * page says of itself. CommonMark with tables as GitHub writes them.
 *
 * @param twins The addresses of all pages that have a twin.
 */
export function pageTwin(
  { url, title, description }: Pick<PageNote, 'url' | 'title' | 'description'>,
  main: Element,
  twins: ReadonlySet<string>,
): string {
  /**
   * Links in full, and to the Markdown of a page that has it. A link to a part of a page stays one to the page itself,
   * because Markdown has no such marks.
   */
  const resolve = (href: string): string => {
    const target = new URL(href, url).href;
    return twins.has(target) ? twinOf(target) : target;
  };
  const content = toMarkdown(pageTree(main, resolve), {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: { text: textOf },
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
  return `---\n${stringify({ title, description, url }, { lineWidth: 0 })}---\n\n${content}`;
}

/** Words that hold no sign which Markdown reads as one, wherever they stand on a line. */
const plain = /^(?![-+=:#(]|\d+[.)])[^\n\r\t!&*<>[\\\]_`|~]*(?<!#)$/;

/** Most words need no look at each of some forty signs, which takes most of the time of a twin. */
const textOf: Handle = (node: Text, parent, state, info) =>
  plain.test(node.value) && !/[\n\r] | [\n\r]/.test(info.before + node.value + info.after)
    ? node.value
    : defaultHandlers.text(node, parent, state, info);
