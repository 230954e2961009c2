import { repeated } from './repeated.ts';
import { faultAt, type AttackRule } from './rule.ts';

export const attackDuplicateReference: AttackRule = {
  code: 'attack-duplicate-reference',
  meaning: 'A case refers twice to one entry of a list.',
  looksAt: 'attack',
  find: ({ page, attack: { references } }) =>
    repeated(
      references.map(({ list, entry }, index) => ({
        value: `${list} ${entry}`,
        document: page,
        field: ['references', index, 'entry'],
      })),
    ).map(({ again, first }) =>
      faultAt(
        page,
        again.field,
        `Reference "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Delete one of them.',
      ),
    ),
};
