import { entryKinds } from '../entry-kinds.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const retiredStillExists: ContentRule = {
  code: 'retired-still-exists',
  meaning: 'An entry is called moved, renamed or retired while an entry of that id exists.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    return retired.value.retired.flatMap(({ kind, id, status }, index) =>
      entryKinds[kind].entries(content).some((entry) => entry.id === id)
        ? [
            faultAt(
              retired,
              ['retired', index, 'id'],
              `The ${kind} "${id}" is ${status} and exists, expected one of the two.`,
              'Delete this line, or give the entry that exists another id.',
            ),
          ]
        : [],
    );
  },
};
