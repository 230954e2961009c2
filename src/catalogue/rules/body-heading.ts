import { faultInBody, proseLines } from './body.ts';
import type { ProseRule } from './rule.ts';

export const bodyHeading: ProseRule = {
  code: 'body-heading',
  meaning: 'The text of a tool or of a case has a heading, which would break the outline of its page.',
  looksAt: 'prose',
  find: ({ page }) =>
    proseLines(page)
      .filter(({ line }) => /^ {0,3}#{1,6}(?:\s|$)|^ {0,3}(?:=+|-{2,})\s*$|<h[1-6][\s>]/i.test(line))
      .map(({ line, index }) =>
        faultInBody(
          page,
          index,
          `Found the heading "${line.trim()}", expected paragraphs.`,
          'The page sets the headings itself; say it in a sentence.',
        ),
      ),
};
