/** What changed and what is gone. */
import { didYouMean } from '../../policy/nearest-name.ts';
import { entryKinds } from '../entry-kinds.ts';
import { type ContentRule, faultAt, type Rule } from './support/rule.ts';

const changeOrder: ContentRule = {
  code: 'change-order',
  meaning: 'A change stands below an older one; the newest is read first.',
  looksAt: 'content',
  find: ({ changes }) => {
    if (!changes?.value) return [];
    return changes.value.changes.flatMap(({ date }, index, all) => {
      const above = all[index - 1];
      return above === undefined || date <= above.date
        ? []
        : [
            faultAt(
              changes,
              ['changes', index, 'date'],
              `date is ${date}, expected ${above.date} or before, as of the change above.`,
              'Move the change up, above all that are older.',
            ),
          ];
    });
  },
};

const changeUnknownEntry: ContentRule = {
  code: 'change-unknown-entry',
  meaning: 'A change names an entry that neither exists nor has ever been retired.',
  looksAt: 'content',
  find: (content) => {
    const { changes, retired } = content;
    if (!changes?.value) return [];
    return changes.value.changes.flatMap((change, index) =>
      change.entries.flatMap(({ kind, ids }, place) => {
        const known = [
          ...entryKinds[kind].ids(content),
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

const retiredStillExists: ContentRule = {
  code: 'retired-still-exists',
  meaning: 'An entry is called moved, renamed or retired while an entry of that id exists.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    return retired.value.retired.flatMap(({ kind, id, status }, index) =>
      entryKinds[kind].ids(content).includes(id)
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

const retiredUnknownReplacement: ContentRule = {
  code: 'retired-unknown-replacement',
  meaning: 'What replaces a moved, renamed or retired entry does not exist.',
  looksAt: 'content',
  find: (content) => {
    const { retired } = content;
    if (!retired?.value) return [];
    const entries = retired.value.retired;
    return entries.flatMap(({ kind, replaced_by }, index) => {
      const known = entryKinds[kind].ids(content);
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

export const historyRules: readonly Rule[] = [
  changeOrder,
  changeUnknownEntry,
  retiredStillExists,
  retiredUnknownReplacement,
];
