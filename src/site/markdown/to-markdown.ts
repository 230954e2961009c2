import type { Element } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Code to the last character. Only the fence adds the end of the last line. */
const pre: Handle = (_, element) => ({
  type: 'code',
  lang: String(element.properties.dataMarkdownLanguage ?? '') || null,
  value: toString(element).replace(/\n$/, ''),
});

/** A line of a table's cell can be broken with HTML alone. */
const br: Handle = (state) => (state.inTable ? { type: 'html', value: '<br>' } : { type: 'break' });

/** An element as Markdown: CommonMark with tables as GitHub writes them. */
export function elementToMarkdown(element: Element): string {
  const tree = toMdast({ type: 'root', children: [element] }, { document: true, handlers: { pre, br } });
  return toMarkdown(tree, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    extensions: [gfmTableToMarkdown({ tablePipeAlign: false })],
  });
}
