/** What was ever published, so that nothing of it vanishes without a word. */
import { entryKinds } from './entry-kinds.ts';
import type { Content } from './read/content.ts';
import { entryKind, type EntryKind } from './schema/entry.ts';

/** Where the ledger lies, from the root. */
export const ledgerPath = 'content/ledger.yaml';

/** An entry as a line of the ledger: its kind, its id, and the addresses of its page and its files. */
export const ledgerLine = (kind: EntryKind, id: string): string =>
  [
    kind,
    id,
    entryKinds[kind].page(id),
    // The file of a full policy moves to the address of its server while it is the recommended one.
    ...(kind === 'posture' ? [] : entryKinds[kind].files(id)),
  ].join(' ');

/** The kind and the id that a line of the ledger names. */
export function entryOfLine(line: string): { kind: EntryKind; id: string } {
  const [kind, id = ''] = line.split(' ');
  return { kind: entryKind.parse(kind), id };
}

/** A line for every entry of the content, in order. */
export const linesOfContent = (content: Content): string[] =>
  inOrder(
    entryKind.options.flatMap((kind) => entryKinds[kind].ids(content).map((id) => ledgerLine(kind, id))),
  );

/** Lines each once, in an order that depends on nothing else, so that additions of two branches merge. */
export const inOrder = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

/** The text of the ledger that holds those lines. */
export const ledgerText = (lines: readonly string[]): string =>
  [
    '# Every entry that was ever published, with its addresses: other people\'s links depend on them. "npm run ledger" adds',
    '# what is new. No line is ever changed or deleted: what is gone stands in retired.yaml, and stays here too.',
    ...(lines.length === 0
      ? ['published: []']
      : ['published:', ...inOrder(lines).map((line) => `  - ${line}`)]),
    '',
  ].join('\n');
