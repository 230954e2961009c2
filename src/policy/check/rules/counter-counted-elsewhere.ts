import type { CheckRule } from '../check-rule.ts';
import { conditionsOf } from '../walk.ts';

/** The scope under which the counters of a tool's rules are kept. */
const scopeOf = (tool: string): string => (tool === '*' ? '_global' : tool);

export const counterCountedElsewhere: CheckRule = {
  code: 'counter-counted-elsewhere',
  looksAt: 'conditions on counters that other tools count',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ tool, condition, conditionPlace }) => {
      const [root, scope, ...counter] = condition.path.split('.');
      if (root !== 'state' || scope === undefined || scope === scopeOf(tool)) return [];
      return [
        {
          place: `${conditionPlace}.path`,
          message: `This reads the counter "${counter.join('.')}" of ${scope}. Calls of ${tool} do not count in it; only calls of ${scope === '_global' ? 'any tool, through "*",' : scope} do.`,
          hint: `To count calls of ${tool}, give the rule a state block and read state.${scopeOf(tool)}.<counter>, or use rate_limit.`,
        },
      ];
    }),
};
