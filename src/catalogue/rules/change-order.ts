import { faultAt, type ContentRule } from './rule.ts';

export const changeOrder: ContentRule = {
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
