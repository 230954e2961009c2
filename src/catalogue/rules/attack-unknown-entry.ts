import type { AttackRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const attackUnknownEntry: AttackRule = {
  code: 'attack-unknown-entry',
  meaning: 'A case refers to an entry that the list in content/references.yaml does not have.',
  looksAt: 'attack',
  find: (subject, { content: { references } }) =>
    subject.attack.references.flatMap(({ list, entry }, index) => {
      const entries = references?.value?.lists.find(({ id }) => id === list)?.entries;
      if (entries === undefined) return [];
      const field = ['references', index, 'entry'];
      return unknownReference(subject, field, `entry of ${list}`, entry, Object.keys(entries));
    }),
};
