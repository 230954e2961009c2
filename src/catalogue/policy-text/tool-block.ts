import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';

/** Which list of a policy an entry stands in: rules under `tools`, or names under `hide`. */
export type BlockList = 'tools' | 'hide';

const rangeOf = (node: Node): readonly [number, number] => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];

/** Where the entries of a list begin and end, as offsets into the text. */
function entries(text: string, list: BlockList): { name: string; start: number; end: number }[] {
  const found = parseDocument(text).get(list, true);
  if (isMap(found) && found.flow !== true) {
    return found.items.flatMap(({ key, value }) => {
      if (!isScalar(key)) return [];
      const last = isNode(value) ? value : key;
      return [{ name: String(key.value), start: rangeOf(key)[0], end: rangeOf(last)[1] }];
    });
  }
  if (isSeq(found) && found.flow !== true) {
    return found.items.flatMap((item) =>
      isScalar(item) ? [{ name: String(item.value), start: rangeOf(item)[0], end: rangeOf(item)[1] }] : [],
    );
  }
  return [];
}

/**
 * The lines of one tool in a policy, comments above and inside included, as they stand in the file: ready to paste
 * under `tools:` (or `hide:`) of another policy. Null when the policy has no such entry in block style.
 */
export function toolBlock(text: string, tool: string, list: BlockList): string | null {
  const lines = new LineCounter();
  parseDocument(text, { lineCounter: lines });
  const entry = entries(text, list).find(({ name }) => name === tool);
  if (entry === undefined) return null;
  const all = text.split('\n');
  const last = lines.linePos(Math.max(entry.start, entry.end - 1)).line;
  let first = lines.linePos(entry.start).line;
  // Comments right above the entry, at its own depth, belong to it.
  while (/^\s+#/.test(all[first - 2] ?? '')) first -= 1;
  return `${all
    .slice(first - 1, last)
    .join('\n')
    .trimEnd()}\n`;
}
