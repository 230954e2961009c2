import type { Policy } from '../../policy/format.ts';
import { entriesOf, entryOf, itemsOf, textOf } from '../../policy/parameters/policy-nodes.ts';
import type { Position } from '../../policy/yaml/node.ts';
import { readYaml } from '../../policy/yaml/read.ts';

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

/** What a list written in braces or brackets begins with. */
const flowStart = /^[{[]/;

/**
 * The lines of one tool in a policy, comments above and inside included, as they stand in the file: ready to paste
 * under `tools:` (or `hide:`) of another policy. Null when the policy has no such entry on lines of its own,
 * indented by two spaces.
 *
 * @param text a policy that the engine loads
 */
export function toolBlock(text: string, tool: string, list: BlockList): string | null {
  const { root, ignoredFrom } = readYaml(text);
  const top = entriesOf(root ?? undefined);
  const whole = entryOf(top, list)?.value;
  const names = [...entriesOf(whole).map(({ key }) => key), ...itemsOf(whole)];
  const entry = names.find((name) => textOf(name) === tool)?.position;
  const lines = text.split('\n');
  if (whole === undefined || entry === undefined || flowStart.test(textAt(lines, whole.position)))
    return null;
  const key = entry.line - 1;
  if (entry.column !== indents[list].length + 1 || !lines[key]?.startsWith(indents[list])) return null;
  let first = key;
  while (commentAbove.test(lines[first - 1] ?? '')) first -= 1;
  let last = key;
  for (let next = key + 1; inside.test(lines[next] ?? '#'); next += 1) {
    if (lines[next] !== '') last = next;
  }
  // A brace that closes further left would be cut off. What else stands before the next entry are comments.
  const nextEntry = [...names, ...top.map(({ key }) => key)]
    .map(({ position }) => position.line)
    .concat(ignoredFrom?.line ?? [])
    .filter((line) => line > entry.line);
  const cutOff = lines.slice(last + 1, Math.min(...nextEntry, lines.length + 1) - 1);
  if (cutOff.some((each) => each !== '' && !commentAbove.test(each))) return null;
  return `${lines.slice(first, last + 1).join('\n')}\n`;
}

/** What stands in a line from a place on. */
const textAt = (lines: readonly string[], { line, column }: Position): string =>
  lines[line - 1]?.slice(column - 1) ?? '';
