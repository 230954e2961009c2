import { ownProse } from '../own-prose.ts';
import type { PageDocument } from '../read/content.ts';
import type { Tool } from '../schema/tool.ts';
import { sentences } from '../sentences.ts';
import { proseLines } from './body.ts';
import { repeated, type Placed } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const sharedSentence: ContentRule = {
  code: 'shared-sentence',
  meaning: 'A sentence in the prose of a tool stands on the page of another tool as well.',
  looksAt: 'content',
  find: ({ tools }) =>
    repeated(
      tools.flatMap(({ page }) => (page?.value ? oncePerPage(placedSentences(page, page.value)) : [])),
    ).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `"${again.value}" stands on another tool's page too, expected sentences that are true of this tool; the first is at ${first}.`,
        'Say what is special to this tool. What is true of several belongs on the page of their category or server.',
      ),
    ),
};

function placedSentences(page: PageDocument<Tool>, tool: Tool): Placed[] {
  const inFields = ownProse(tool).flatMap(({ text, field }) => {
    const values = sentences(text, tool.name);
    // That a summary as a whole stands elsewhere is found by a rule of its own.
    if (field[0] === 'summary' && values.length === 1) return [];
    return values.map((value) => ({ value, document: page, field }));
  });
  const inBody = proseLines(page).flatMap(({ line, index }) => {
    const at = () => ({ line: page.bodyLine + index, column: 1 });
    return sentences(line, tool.name).map((value) => ({
      value,
      document: { path: page.path, at },
      field: [],
    }));
  });
  return [...inFields, ...inBody];
}

/** A page may say something twice; what counts is that no other page says it. */
const oncePerPage = (placed: readonly Placed[]): Placed[] => [
  ...new Map(placed.toReversed().map((each) => [each.value, each])).values(),
];
