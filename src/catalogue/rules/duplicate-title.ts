import { repeated } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const duplicateTitle: ContentRule = {
  code: 'duplicate-title',
  meaning: 'Two pages have one title, so search results and tabs cannot be told apart.',
  looksAt: 'content',
  find: ({ tools, attacks, docs }) => {
    const pages = [...tools.flatMap(({ page }) => page ?? []), ...attacks.pages, ...docs];
    const titles = pages.flatMap((document) =>
      document.value === null ? [] : [{ value: document.value.title, document, field: ['title'] }],
    );
    return repeated(titles).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `title "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Say what is special to this page.',
      ),
    );
  },
};
