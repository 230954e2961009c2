import type { AttackRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const attackUnknownList: AttackRule = {
  code: 'attack-unknown-list',
  meaning: 'A case refers to a list that content/references.yaml does not have.',
  looksAt: 'attack',
  find: (subject, { content: { references } }) => {
    if (!references?.value) return [];
    const known = references.value.lists.map(({ id }) => id);
    return subject.attack.references.flatMap(({ list }, index) =>
      unknownReference(subject, ['references', index, 'list'], 'list', list, known),
    );
  },
};
