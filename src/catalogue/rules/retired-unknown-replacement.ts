import { didYouMean } from '../../policy/nearest-name.ts';
import { entryKinds } from '../entry-kinds.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const retiredUnknownReplacement: ContentRule = {
  code: 'retired-unknown-replacement',
  meaning: 'What replaces a moved, renamed or retired entry does not exist.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    const entries = retired.value.retired;
    return entries.flatMap(({ kind, replaced_by }, index) => {
      const known = entryKinds[kind].entries(content).map(({ id }) => id);
      if (replaced_by === undefined || known.includes(replaced_by)) return [];
      // Who follows an old link wants to arrive at once.
      const next = entries.find((entry) => entry.kind === kind && entry.id === replaced_by)?.replaced_by;
      return [
        faultAt(
          retired,
          ['retired', index, 'replaced_by'],
          `There is no ${kind} "${replaced_by}", expected one that exists.`,
          next === undefined
            ? didYouMean(replaced_by, known, `Name the ${kind} to use instead.`)
            : `It is gone itself: name "${next}".`,
        ),
      ];
    });
  },
};
