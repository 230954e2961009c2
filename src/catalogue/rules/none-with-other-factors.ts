import { faultAt, type ToolRule } from './rule.ts';

export const noneWithOtherFactors: ToolRule = {
  code: 'none-with-other-factors',
  meaning: 'A tool has the factor "none" beside others, which contradict it.',
  looksAt: 'tool',
  find: ({ page, tool: { risk_factors } }) => {
    const index = risk_factors.findIndex(({ factor }) => factor === 'none');
    if (index === -1 || risk_factors.length === 1) return [];
    const message = `The factor "none" stands beside ${risk_factors.length - 1} more, expected it alone.`;
    return [
      faultAt(page, ['risk_factors', index, 'factor'], message, 'Delete "none", or the other factors.'),
    ];
  },
};
