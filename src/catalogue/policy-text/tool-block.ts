import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Policy } from '../../policy/format.ts';

/** Which list of a policy an entry stands in: rules under `tools`, or names under `hide`. */
export type BlockList = 'tools' | 'hide';

/** The list in which a policy decides on a tool, or null when it names the tool nowhere. */
export function listOf({ hide, tools }: Pick<Policy, 'hide' | 'tools'>, tool: string): BlockList | null {
  if (hide.includes(tool)) return 'hide';
  return tools.has(tool) ? 'tools' : null;
}

/** What stands before an entry on its line. Blocks of different files fit together because all are alike. */
const indents: Readonly<Record<BlockList, string>> = { tools: '  ', hide: '  - ' };

/** Comments that stand to the left of an entry's inside: they are about the entry below them. */
const commentAbove = /^ {0,2}#/;

/** Comments further in: they are about what stands above them. */
const commentInside = /^ {3,}#/;

/**
 * The lines of one tool in a policy, comments above and inside included, as they stand in the file: ready to paste
 * under `tools:` (or `hide:`) of another policy. Null when the policy has no such entry on lines of its own,
 * indented by two spaces.
 */
export function toolBlock(text: string, tool: string, list: BlockList): string | null {
  const lineCounter = new LineCounter();
  const entry = entryRange(parseDocument(text, { lineCounter }).get(list, true), tool);
  if (entry === null) return null;
  const lines = text.split('\n');
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line - 1;
  const indent = indents[list];
  let first = lineOf(entry.start);
  if (lineCounter.linePos(entry.start).col !== indent.length + 1 || !lines[first]?.startsWith(indent))
    return null;
  // The range of a block map can end on the line after it.
  let last = lineOf(entry.start + text.slice(entry.start, entry.end).trimEnd().length - 1);
  while (commentAbove.test(lines[first - 1] ?? '')) first -= 1;
  for (let next = last + 1; lines[next] === '' || commentInside.test(lines[next] ?? ''); next += 1) {
    if (lines[next] !== '') last = next;
  }
  return `${lines.slice(first, last + 1).join('\n')}\n`;
}

/** Where the entry of a tool begins and ends in the text. */
function entryRange(list: unknown, tool: string): { start: number; end: number } | null {
  if (isMap(list) && list.flow !== true) {
    const pair = list.items.find(({ key }) => isScalar(key) && key.value === tool);
    if (!isNode(pair?.key)) return null;
    return { start: start(pair.key), end: Math.max(end(pair.key), isNode(pair.value) ? end(pair.value) : 0) };
  }
  if (isSeq(list) && list.flow !== true) {
    const item = list.items.find((each) => isScalar(each) && each.value === tool);
    return isNode(item) ? { start: start(item), end: end(item) } : null;
  }
  return null;
}

const start = (node: Node): number => node.range?.[0] ?? 0;
const end = (node: Node): number => node.range?.[1] ?? 0;
