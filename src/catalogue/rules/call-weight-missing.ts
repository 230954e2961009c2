import { callLimits } from './call-limits.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const callWeightMissing: ToolRule = {
  code: 'call-weight-missing',
  meaning: 'A policy limits calls and does not say what the most expensive call it lets through weighs.',
  looksAt: 'tool',
  find: ({ folder, page, tool, server }) => {
    if (server?.request_budget === undefined || tool.status.state === 'retired') return [];
    return tool.policies.flatMap(({ id, call_weight }, index) => {
      const [limit] = callLimits(folder, id);
      if (limit === undefined || call_weight !== undefined) return [];
      const message = `Policy "${id}" allows ${limit.calls} calls a ${limit.window} and has no call_weight, expected the most that one of them can weigh.`;
      return [
        faultAt(
          page,
          ['policies', index],
          message,
          'Add call_weight, the time request of a signed call included.',
        ),
      ];
    });
  },
};
