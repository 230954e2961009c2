import { repeated } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const duplicateSummary: ContentRule = {
  code: 'duplicate-summary',
  meaning: 'Two tools or cases have one summary, so it says nothing special about either.',
  looksAt: 'content',
  find: ({ tools, attacks }) => {
    const pages = [...tools.flatMap(({ page }) => page ?? []), ...attacks.pages];
    const summaries = pages.flatMap((document) =>
      document.value === null ? [] : [{ value: document.value.summary, document, field: ['summary'] }],
    );
    return repeated(summaries).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `This summary stands a second time, expected one of its own; the first is at ${first}.`,
        'Say what is special to this page.',
      ),
    );
  },
};
