import type { AttackRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const attackUnknownCategory: AttackRule = {
  code: 'attack-unknown-category',
  meaning: 'A case names a category that has no file in content/categories.',
  looksAt: 'attack',
  find: (subject, { content }) => {
    const known = content.categories.map(({ id }) => id);
    return subject.attack.access.flatMap((category, index) =>
      unknownReference(subject, ['access', index], 'category', category, known),
    );
  },
};
