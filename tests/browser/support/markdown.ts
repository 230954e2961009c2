/** Reads built Markdown by its grammar. */
import type { Code, Heading, Paragraph, Root, RootContent, Table, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';
import { SKIP, visit } from 'unist-util-visit';

/** The content of a page's Markdown, without what it begins with on itself. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text.replace(/^---\n[^]*?\n---\n/, ''), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });

export const codeBlocks = (tree: Root): Code[] =>
  collect(tree, (node) => (node.type === 'code' ? node : undefined));

export const tables = (tree: Root): Table[] =>
  collect(tree, (node) => (node.type === 'table' ? node : undefined));

/** Text with its own line breaks; in a table's cell they are `<br>`. */
const textOf = (node: Paragraph | TableCell | Heading | Code): string =>
  node.type === 'code'
    ? node.value
    : node.children
        .map((child) => (child.type === 'html' || child.type === 'break' ? '\n' : toString(child)))
        .join('');

export const cellLines = (cell: TableCell | undefined): string[] =>
  cell === undefined
    ? []
    : textOf(cell)
        .split('\n')
        .filter((line) => line !== '');

/** The text of each paragraph, heading, cell and code block, in order. */
export const blocks = (tree: Root): string[] =>
  collect(tree, (node) =>
    node.type === 'paragraph' || node.type === 'heading' || node.type === 'code' || node.type === 'tableCell'
      ? textOf(node)
      : undefined,
  );

export const linkTargets = (tree: Root): string[] =>
  collect(tree, (node) => (node.type === 'link' ? node.url : undefined));

function collect<Found>(tree: Root, find: (node: RootContent) => Found | undefined): Found[] {
  const found: Found[] = [];
  visit(tree, (node) => {
    const one = node.type === 'root' ? undefined : find(node);
    if (one === undefined) return undefined;
    found.push(one);
    return SKIP;
  });
  return found;
}
