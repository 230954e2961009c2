import { faultInBody } from './body.ts';
import type { ContentRule } from './rule.ts';

export const bodyEmpty: ContentRule = {
  code: 'body-empty',
  meaning: 'A page has facts and no text.',
  looksAt: 'content',
  find: ({ tools, attacks, docs }) =>
    [...tools.flatMap(({ page }) => page ?? []), ...attacks.pages, ...docs]
      .filter(({ body }) => body.trim() === '')
      .map((page) =>
        faultInBody(
          page,
          0,
          'There is no text after the facts, expected some.',
          'Write it below the second line of dashes.',
        ),
      ),
};
