/** The text of pages: paragraphs, lists, tables, links and code to be read, and nothing that runs. */
import { allowedElements } from '../prose/elements.ts';
import { faultAtNode, mdxNodes, mdxText, textOf, writtenText } from '../prose/mdx-tree.ts';
import type { ProseRule, Rule } from './support/rule.ts';
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

export const proseRules: readonly Rule[] = [
  bodyEmpty,
  bodySyntax,
  bodyCode,
  bodyElement,
  bodyImage,
  unclosedCode,
];
