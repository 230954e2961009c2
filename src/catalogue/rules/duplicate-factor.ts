import { repeated } from './repeated.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const duplicateFactor: ToolRule = {
  code: 'duplicate-factor',
  meaning: 'A tool names one risk factor twice.',
  looksAt: 'tool',
  find: ({ page, tool }) =>
    repeated(
      tool.risk_factors.map(({ factor }, index) => ({
        value: factor,
        document: page,
        field: ['risk_factors', index, 'factor'],
      })),
    ).map(({ again, first }) =>
      faultAt(
        page,
        again.field,
        `Risk factor "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Join the two reasons.',
      ),
    ),
};
