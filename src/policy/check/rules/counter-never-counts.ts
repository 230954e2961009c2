import type { CheckRule } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const counterNeverCounts: CheckRule = {
  code: 'counter-never-counts',
  looksAt: 'counters whose own rule sets no lt or lte limit on them',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, place }) => {
      if (rule.state === null) return [];
      const path = `state.${tool === '*' ? '_global' : tool}.${rule.state.counter}`;
      const limited = rule.conditions.some(
        ({ path: read, op, value }) =>
          read === path &&
          (op === 'lt' || op === 'lte') &&
          (typeof value === 'bigint' || typeof value === 'number'),
      );
      if (limited) return [];
      return [
        {
          place: `${place}.state`,
          message: `The engine counts only towards a limit in the same rule. This rule has none on ${path}, so the counter stays at 0.`,
          hint: `Add the condition { path: ${path}, op: lte, value: <limit> } to this rule.`,
        },
      ];
    }),
};
