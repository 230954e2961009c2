/** Sentences about tools: what a page says of a tool is said of no other one. */
import { ownProse } from '../own-prose.ts';
import { faultAtNode, mdxNodes, writtenText } from '../prose/mdx-tree.ts';
import type { PageDocument } from '../read/content.ts';
import type { Tool } from '../schema/tool.ts';
import { sentences } from '../sentences.ts';
import { repeated, type Placed } from './support/repeated.ts';
import { faultAt, type ContentRule, type Rule } from './support/rule.ts';

const sharedSentence: ContentRule = {
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

export const sharedSentencesRules: readonly Rule[] = [sharedSentence];

function placedSentences(page: PageDocument<Tool>, tool: Tool): Placed[] {
  const inFields = ownProse(tool).flatMap(({ text, field }) => {
    const values = sentences(text, tool.name);
    // That a summary as a whole stands elsewhere is found by a rule of its own.
    if (field[0] === 'summary' && values.length === 1) return [];
    return values.map((value) => ({ value, document: page, field }));
  });
  const inBody = mdxNodes(page)
    .filter(({ type }) => type === 'paragraph')
    .flatMap((node) => {
      const { file, ...position } = faultAtNode(page, node, '', '');
      return sentences(writtenText(page, node), tool.name).map((value) => ({
        value,
        document: { path: file, at: () => position },
        field: [],
      }));
    });
  return [...inFields, ...inBody];
}

/** A page may say something twice; what counts is that no other page says it. */
const oncePerPage = (placed: readonly Placed[]): Placed[] => [
  ...new Map(placed.toReversed().map((each) => [each.value, each])).values(),
];
