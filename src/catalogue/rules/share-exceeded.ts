import { callLimits } from './call-limits.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const shareExceeded: ToolRule = {
  code: 'share-exceeded',
  meaning: 'A policy lets one tool take more of the request budget in a minute than its share.',
  looksAt: 'tool',
  find: ({ folder, page, tool, server }) => {
    const share = server?.request_budget?.share_per_tool;
    if (share === undefined || tool.status.state === 'retired') return [];
    return tool.policies.flatMap(({ id, call_weight }, index) => {
      const calls = Math.min(
        ...callLimits(folder, id).flatMap((limit) => (limit.window === 'minute' ? limit.calls : [])),
      );
      if (call_weight === undefined || !Number.isFinite(calls) || calls * call_weight <= share) return [];
      const message = `Policy "${id}" allows ${calls} calls a minute of weight ${call_weight}, ${calls * call_weight} in all, expected at most ${share}.`;
      return [
        faultAt(
          page,
          ['policies', index, 'call_weight'],
          message,
          'Lower the limit, or let only cheaper calls through.',
        ),
      ];
    });
  },
};
