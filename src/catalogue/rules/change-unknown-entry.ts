import { didYouMean } from '../../policy/nearest-name.ts';
import { entryKinds } from '../entry-kinds.ts';
import { faultAt, type ContentRule } from './rule.ts';

export const changeUnknownEntry: ContentRule = {
  code: 'change-unknown-entry',
  meaning: 'A change names an entry that neither exists nor has ever been retired.',
  looksAt: 'content',
  find: (content) => {
    const { changes, retired } = content;
    if (!changes?.value) return [];
    return changes.value.changes.flatMap((change, index) =>
      change.entries.flatMap(({ kind, ids }, place) => {
        const known = [
          ...entryKinds[kind].entries(content).map(({ id }) => id),
          ...(retired?.value?.retired ?? []).filter((entry) => entry.kind === kind).map(({ id }) => id),
        ];
        return ids.flatMap((id, position) =>
          known.includes(id)
            ? []
            : [
                faultAt(
                  changes,
                  ['changes', index, 'entries', place, 'ids', position],
                  `There is no ${kind} "${id}", expected one that exists or stands in content/retired.yaml.`,
                  didYouMean(id, known, `Name the ${kind} that changed, or delete the line.`),
                ),
              ],
        );
      }),
    );
  },
};
