import type { CheckRule } from '../check-rule.ts';
import { conditionsOf, knownArgument } from '../walk.ts';

const numericOperators: readonly string[] = ['lt', 'lte', 'gt', 'gte'];

export const numericOperatorOnString: CheckRule = {
  code: 'numeric-operator-on-string',
  looksAt: 'lt, lte, gt and gte on arguments that are strings',
  find: (subject) =>
    conditionsOf(subject)
      .filter(
        ({ tool, condition }) =>
          numericOperators.includes(condition.op) &&
          knownArgument(subject, tool, condition.path)?.type === 'string',
      )
      .map(({ tool, condition, conditionPlace }) => ({
        place: `${conditionPlace}.op`,
        message: `"${condition.op}" compares JSON numbers only, and ${condition.path} of ${tool} is a string, so every call is denied.`,
        hint: 'Bound a decimal string with "regex", for example ^[1-4]?[0-9](?:\\.[0-9]{1,8})?$ for less than 50.',
      })),
};
