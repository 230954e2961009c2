import { faultInBody, proseLines } from './body.ts';
import type { ProseRule } from './rule.ts';

export const bodyCode: ProseRule = {
  code: 'body-code',
  meaning:
    'The text of a tool or of a case holds code that would run in the build or in the browser; content is data.',
  looksAt: 'prose',
  find: ({ page }) =>
    proseLines(page)
      .filter(({ line }) => /^(?:import|export)\s|<script\b|\{/i.test(line.replaceAll(/`[^`]*`/g, '')))
      .map(({ line, index }) =>
        faultInBody(
          page,
          index,
          `Found code in "${line.trim().slice(0, 60)}", expected paragraphs.`,
          'Delete it, or put it between backquotes to show it.',
        ),
      ),
};
