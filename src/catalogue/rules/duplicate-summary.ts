import { repeated } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const duplicateSummary: ContentRule = {
  code: 'duplicate-summary',
  meaning: 'Two tools have one summary, so it says nothing special about either.',
  looksAt: 'content',
  find: ({ tools }) => {
    const summaries = tools.flatMap(({ page }) =>
      page?.value ? [{ value: page.value.summary, document: page, field: ['summary'] }] : [],
    );
    return repeated(summaries).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `This summary stands a second time, expected one of its own; the first is at ${first}.`,
        'Say what is special to this tool.',
      ),
    );
  },
};
