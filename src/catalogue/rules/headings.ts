/** The headings in the text of pages: one outline with that of the site, and a link to each means one place. */
import { faultAtNode, headings, textOf } from '../prose/mdx-tree.ts';
import type { ProseRule, Rule } from './support/rule.ts';

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

const headingEmpty: ProseRule = {
  code: 'heading-empty',
  meaning: 'A heading of a page has no words.',
  looksAt: 'prose',
  find: ({ page }) =>
    headings(page)
      .filter((node) => textOf(node).trim() === '')
      .map((node) =>
        faultAtNode(
          page,
          node,
          'The heading is empty, expected words.',
          'Say what the part is about, or delete it.',
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

export const headingsRules: readonly Rule[] = [bodyHeading, headingEmpty, headingLevel, duplicateHeading];
