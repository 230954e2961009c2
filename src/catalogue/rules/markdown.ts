/** Markdown that is valid and shows something else than was meant. */
import { faultAtNode, mdxNodes, textOf } from '../prose/mdx-tree.ts';
import type { ProseRule, Rule } from './support/rule.ts';

/** Words that say nothing to somebody who hears the links of a page read out. */
const saysNothing = /^(?:here|this|this page|link|click here|more|read more|it)$/i;

const linkText: ProseRule = {
  code: 'link-text',
  meaning: 'A link has no words, or words that do not say where it leads.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) => {
      if (node.type !== 'link' && node.type !== 'linkReference') return [];
      const text = textOf(node).trim();
      if (text !== '' && !saysNothing.test(text)) return [];
      const found = text === '' ? 'no words' : `the words "${text}"`;
      return [
        faultAtNode(
          page,
          node,
          `The link has ${found}, expected words that say where it leads.`,
          'Put the link on the name of what it leads to.',
        ),
      ];
    }),
};

const linkWithoutDefinition: ProseRule = {
  code: 'link-without-definition',
  meaning: 'A link names a definition that the page does not have, so its brackets are shown.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) =>
      node.type === 'text'
        ? [...node.value.matchAll(/\[[^\]]+\]\[[^\]]*\]/g)].map(([found]) =>
            faultAtNode(
              page,
              node,
              `Nothing defines where "${found}" leads, expected a line such as "[1]: /docs/".`,
              'Add the definition, or write the address in parentheses.',
            ),
          )
        : [],
    ),
};

const tableRagged: ProseRule = {
  code: 'table-ragged',
  meaning: 'A row of a table has more or fewer cells than its head.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) => {
      if (node.type !== 'table') return [];
      const [head, ...rows] = node.children;
      const columns = head?.children.length ?? 0;
      return rows.flatMap((row) =>
        row.children.length === columns
          ? []
          : [
              faultAtNode(
                page,
                row,
                `The row has ${row.children.length} cells, expected the ${columns} of the table's head.`,
                'Add or delete a cell; a | in a cell is written \\|.',
              ),
            ],
      );
    }),
};

const footnote: ProseRule = {
  code: 'body-footnote',
  meaning: 'The text of a page has a footnote, which stands under a heading that the page does not have.',
  looksAt: 'prose',
  find: ({ page }) =>
    mdxNodes(page).flatMap((node) =>
      node.type === 'footnoteReference'
        ? [
            faultAtNode(
              page,
              node,
              'Found a footnote, expected it in the text.',
              'Say it in a sentence, or add a source.',
            ),
          ]
        : [],
    ),
};

export const markdownRules: readonly Rule[] = [linkText, linkWithoutDefinition, tableRagged, footnote];
