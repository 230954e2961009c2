import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { Policy } from '../../policy/format.ts';

/** Which list of a policy an entry stands in: rules under `tools`, or names under `hide`. */
export type BlockList = 'tools' | 'hide';

/** Every tool that a policy names, in either list. */
export const namedTools = ({ hide, tools }: Pick<Policy, 'hide' | 'tools'>): string[] => [
  ...hide,
  ...tools.keys(),
];

/** The list in which a policy decides on a tool, or null when it names the tool nowhere. */
export function listOf({ hide, tools }: Pick<Policy, 'hide' | 'tools'>, tool: string): BlockList | null {
  if (hide.includes(tool)) return 'hide';
  return tools.has(tool) ? 'tools' : null;
}

/** What stands before an entry on its line. Blocks of different files fit together because all are alike. */
const indents: Readonly<Record<BlockList, string>> = { tools: '  ', hide: '  - ' };

/** Comments as far left as the entry are about the entry below them; those further in belong to the one above. */
const commentAbove = /^ {0,2}#/;

/** Lines inside an entry, and empty ones between them. */
const inside = /^(?: {3,}\S|\s*$)/;

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
  const { line, col } = lineCounter.linePos(entry.start);
  const key = line - 1;
  if (col !== indents[list].length + 1 || !lines[key]?.startsWith(indents[list])) return null;
  let first = key;
  while (commentAbove.test(lines[first - 1] ?? '')) first -= 1;
  let last = key;
  for (let next = key + 1; inside.test(lines[next] ?? '#'); next += 1) {
    if (lines[next] !== '') last = next;
  }
  // A brace that closes further left would be cut off. What else the parser counts to the entry are comments.
  const end = entry.start + text.slice(entry.start, entry.end).trimEnd().length;
  const cutOff = lines.slice(last + 1, lineCounter.linePos(end).line);
  if (cutOff.some((each) => each !== '' && !commentAbove.test(each))) return null;
  return `${lines.slice(first, last + 1).join('\n')}\n`;
}

/** Where the entry of a tool begins and ends in the text. */
function entryRange(list: unknown, tool: string): { start: number; end: number } | null {
  if (isMap(list) && list.flow !== true) {
    const pair = list.items.find(({ key }) => isScalar(key) && key.value === tool);
    if (!isNode(pair?.key)) return null;
    return { start: startOf(pair.key), end: endOf(isNode(pair.value) ? pair.value : pair.key) };
  }
  if (isSeq(list) && list.flow !== true) {
    const item = list.items.find((each) => isScalar(each) && each.value === tool);
    return isNode(item) ? { start: startOf(item), end: endOf(item) } : null;
  }
  return null;
}

const startOf = (node: Node): number => node.range?.[0] ?? 0;
const endOf = (node: Node): number => node.range?.[1] ?? 0;
