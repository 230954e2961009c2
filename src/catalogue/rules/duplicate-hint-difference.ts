import { repeated } from './repeated.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const duplicateHintDifference: ToolRule = {
  code: 'duplicate-hint-difference',
  meaning: 'A tool says twice where it differs from one and the same hint of the server.',
  looksAt: 'tool',
  find: ({ page, tool }) =>
    repeated(
      tool.hint_differences.map(({ hint }, index) => ({
        value: hint,
        document: page,
        field: ['hint_differences', index, 'hint'],
      })),
    ).map(({ again, first }) =>
      faultAt(
        page,
        again.field,
        `Hint "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Join the two reasons.',
      ),
    ),
};
