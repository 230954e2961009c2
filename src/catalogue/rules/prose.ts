/** The text of pages: paragraphs, lists, tables, links and code to be read, and nothing that runs. */
import { allowedElements } from '../prose/elements.ts';
import { faultAtNode, mdxNodes, mdxText, textOf, type MdxNode } from '../prose/mdx-tree.ts';
import { ownProse } from '../own-prose.ts';
import type { PageDocument } from '../read/content.ts';
import type { Tool } from '../schema/tool.ts';
import { sentences } from '../sentences.ts';
import { repeated, type Placed } from './support/repeated.ts';
import { faultAt, type ContentRule, type ProseRule, type Rule } from './support/rule.ts';
import { shortened } from './support/shortened.ts';

const bodyEmpty: ProseRule = {
  code: 'body-empty',
  meaning: 'A page has facts and no text.',
  looksAt: 'prose',
  find: ({ page: { path, body, bodyLine } }) =>
    body.trim() === ''
      ? [
          {
            file: path,
            line: bodyLine,
            column: 1,
            message: 'There is no text after the facts, expected some.',
            hint: 'Write it below the second line of dashes.',
          },
        ]
      : [],
};

const bodySyntax: ProseRule = {
  code: 'body-syntax',
  meaning: 'The text of a page is not MDX, so it cannot be compiled.',
  looksAt: 'prose',
  find: ({ page }) => {
    const { fault } = mdxText(page);
    if (fault === null) return [];
    const { line, column, reason } = fault;
    const hint = 'Close what is open, or put the characters between backquotes to show them.';
    return [{ file: page.path, line, column, message: `Not MDX: ${reason}.`, hint }];
  },
};

const bodyCode: ProseRule = {
  code: 'body-code',
  meaning:
    'The text of a page holds an import, an export or an expression, which would run in the build; content is data.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) =>
      node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression'
        ? [
            faultAtNode(
              page,
              node,
              `Found code in "${shortened(node.value)}", expected text.`,
              'Delete it, or put it between backquotes to show it.',
            ),
          ]
        : [],
    ),
};

const bodyElement: ProseRule = {
  code: 'body-element',
  meaning:
    'The text of a page holds an HTML element or a component that content may not use, or an attribute that it does not take.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
      const name = node.name ?? '';
      const attributes = Object.hasOwn(allowedElements, name) ? allowedElements[name] : undefined;
      if (attributes === undefined) {
        const hint = 'Write Markdown, or put the element between backquotes to show it.';
        return [faultAtNode(page, node, `Found the element <${name}>, expected Markdown.`, hint)];
      }
      if (node.children.length > 0) {
        const message = `<${name}> holds "${shortened(textOf(node))}", expected nothing in it.`;
        return [faultAtNode(page, node, message, `Write <${name} /> alone.`)];
      }
      return node.attributes
        .filter(
          (each) =>
            each.type !== 'mdxJsxAttribute' ||
            typeof each.value === 'object' ||
            !attributes.includes(each.name),
        )
        .map((each) =>
          faultAtNode(
            page,
            node,
            `<${name}> has ${each.type === 'mdxJsxAttribute' ? `the attribute ${each.name}` : 'attributes from code'}, expected ${attributes.join(', ') || 'none'} as text.`,
            'Delete it.',
          ),
        );
    }),
};

const bodyImage: ProseRule = {
  code: 'body-image',
  meaning: 'The text of a page shows an image, which readers would load from elsewhere.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page)
      .filter(({ type }) => type === 'image' || type === 'imageReference')
      .map((node) =>
        faultAtNode(page, node, 'Found an image, expected words.', 'Say what it shows, or link to its page.'),
      ),
};

const bodyHeading: ProseRule = {
  code: 'body-heading',
  meaning: 'The text of a tool or of a case has a heading, which would break the outline of its page.',
  looksAt: 'prose',
  find: ({ page, ownHeadings }) =>
    ownHeadings
      ? []
      : headings(page).map((node) =>
          faultAtNode(
            page,
            node,
            `Found the heading "${textOf(node)}", expected paragraphs.`,
            'The page sets the headings itself; say it in a sentence.',
          ),
        ),
};

const headingLevel: ProseRule = {
  code: 'heading-level',
  meaning: 'A heading of a page is as high as its title, or skips a level.',
  looksAt: 'prose',
  find: ({ page, ownHeadings }) => {
    if (!ownHeadings) return [];
    return headings(page).flatMap((node, index, all) => {
      const above = all[index - 1]?.depth ?? 1;
      if (node.depth > 1 && node.depth <= above + 1) return [];
      const lowest = Math.max(above + 1, 2);
      const message = `"${textOf(node)}" is a heading of level ${node.depth}, expected ${lowest === 2 ? '2' : `2 to ${lowest}`}.`;
      return [
        faultAtNode(
          page,
          node,
          message,
          'The title of the page is level 1; each part stands one level below the whole.',
        ),
      ];
    });
  },
};

const duplicateHeading: ProseRule = {
  code: 'duplicate-heading',
  meaning: 'Two headings of a page have one text, so a link to either depends on their order.',
  looksAt: 'prose',
  find: ({ page, ownHeadings }) =>
    ownHeadings
      ? headings(page)
          .filter((node, index, all) => all.findIndex((each) => textOf(each) === textOf(node)) < index)
          .map((node) =>
            faultAtNode(
              page,
              node,
              `"${textOf(node)}" is a heading a second time, expected once.`,
              'Say what this part is about.',
            ),
          )
      : [],
};

const unclosedCode: ProseRule = {
  code: 'unclosed-code',
  meaning:
    'Code begins in the text of a page and does not end, so that text is shown as code or backquotes as text.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) => {
      if (node.type === 'text') {
        const written = writtenText(page, node);
        // A backslash before it says that the character itself is meant.
        return /(?<!\\)`/.test(written)
          ? [
              faultAtNode(
                page,
                node,
                `Found a backquote without its partner in "${shortened(written)}", expected code between two.`,
                'Close the code, or delete the backquote.',
              ),
            ]
          : [];
      }
      if (node.type !== 'code') return [];
      const lines = writtenText(page, node).split('\n');
      const fence = /^\s*(?<fence>`{3,}|~{3,})/.exec(lines[0] ?? '')?.groups?.fence;
      if (fence === undefined) return [];
      const end = (lines.at(-1) ?? '').trim();
      const closes =
        lines.length > 1 && end.startsWith(fence) && end.replaceAll(fence.slice(0, 1), '') === '';
      return closes
        ? []
        : [
            faultAtNode(
              page,
              node,
              `The code block that begins with ${fence} has no end, expected a line of ${fence}.`,
              'Close the block.',
            ),
          ];
    }),
};

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

export const proseRules: readonly Rule[] = [
  bodyEmpty,
  bodySyntax,
  bodyCode,
  bodyElement,
  bodyImage,
  bodyHeading,
  headingLevel,
  duplicateHeading,
  unclosedCode,
  sharedSentence,
];

const headings = (page: PageDocument<unknown>): (MdxNode & { type: 'heading'; depth: number })[] =>
  mdxNodes(page).flatMap((node) => (node.type === 'heading' ? [node] : []));

/** The characters of the file that a node was made of. */
const writtenText = ({ body }: PageDocument<unknown>, { position }: MdxNode): string =>
  body.slice(position?.start.offset, position?.end.offset);

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
