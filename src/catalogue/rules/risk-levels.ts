import { repeated } from './repeated.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const riskLevels: ContentRule = {
  code: 'risk-levels',
  meaning: 'The five levels do not name each score from 1 to 5 once.',
  looksAt: 'content',
  find: ({ risk }) => {
    if (!risk?.value) return [];
    const scores = risk.value.levels.map(({ score }, index) => ({
      value: score,
      document: risk,
      field: ['levels', index, 'score'],
    }));
    return repeated(scores).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `score ${again.value} has a second level, expected one for each of 1 to 5; the first is at ${first}.`,
        'Give each score from 1 to 5 one level.',
      ),
    );
  },
};
