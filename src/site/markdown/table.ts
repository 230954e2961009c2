import type { Element, ElementContent } from 'hast';
import type { PhrasingContent, Table, TableCell, TableRow } from 'mdast';
import { hookOf, isLeftOut } from './hooks.ts';
import { insideOf, trimmed, wordsOfNode, type Resolve } from './words.ts';

/** A table as GitHub writes them: one row of heads, and no cell that spans others. */
export function tableOf(table: Element, resolve: Resolve): Table {
  const rows = elementsOf(table)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : elementsOf(part)))
    .filter(({ tagName }) => tagName === 'tr');
  const hasHead = elementsOf(rows[0]).some(({ tagName }) => tagName === 'th');
  const written = rows.map((row) => elementsOf(row).flatMap((cell) => cellsOf(cell, resolve)));
  if (!hasHead) written.unshift([]);
  const width = Math.max(...written.map(({ length }) => length));
  return {
    type: 'table',
    align: Array.from({ length: width }, () => null),
    children: written.map((cells): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, column) => cells[column] ?? cellWith([])),
    })),
  };
}

const elementsOf = (parent: Element | undefined): Element[] =>
  (parent?.children ?? []).flatMap((child) => (child.type === 'element' && !isLeftOut(child) ? [child] : []));

const cellWith = (children: PhrasingContent[]): TableCell => ({ type: 'tableCell', children });

/** A cell, with empty ones for the columns that it spans besides. The title of a group of rows is set in bold. */
function cellsOf(cell: Element, resolve: Resolve): TableCell[] {
  const { scope, colSpan, rowSpan } = cell.properties;
  if (Number(rowSpan ?? 1) > 1) throw new Error('A cell that spans rows has no place in Markdown.');
  const lines = linesOf(cell, resolve);
  // A line of a cell can be broken with HTML alone.
  const words = lines.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'html', value: '<br>' }, ...line],
  );
  const isGroup = scope === 'rowgroup' && words.length > 0;
  const content = cellWith(isGroup ? [{ type: 'strong', children: words }] : words);
  return [content, ...Array.from({ length: Number(colSpan ?? 1) - 1 }, () => cellWith([]))];
}

/** What stands below each other in a cell: paragraphs, items of a list, and what says so by its hook. */
function linesOf(cell: Element, resolve: Resolve): PhrasingContent[][] {
  if (hookOf(cell) !== undefined) return [trimmed(insideOf(cell, resolve))];
  const lines: PhrasingContent[][] = [[]];
  const add = (node: ElementContent): void => {
    if (node.type !== 'element') lines.at(-1)?.push(...wordsOfNode(node, resolve));
    else if (isLeftOut(node)) return;
    else if (node.tagName === 'br') lines.push([]);
    else if (hookOf(node) === 'line') lines.push(wordsOfNode(node, resolve), []);
    else if (isBlock(node)) {
      lines.push([]);
      if (hookOf(node) === undefined) node.children.forEach(add);
      else lines.at(-1)?.push(...insideOf(node, resolve));
      lines.push([]);
    } else lines.at(-1)?.push(...wordsOfNode(node, resolve));
  };
  cell.children.forEach(add);
  return lines.map(trimmed).filter((line) => line.length > 0);
}

const blocks = new Set(['div', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'section']);

const isBlock = ({ tagName }: Element): boolean => blocks.has(tagName);
