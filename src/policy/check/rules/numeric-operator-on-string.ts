import type { CheckRule, Examples } from '../check-rule.ts';
import { conditionsOf, knownArgument } from '../walk.ts';

const numericOperators: readonly string[] = ['lt', 'lte', 'gt', 'gte'];

export const numericOperatorOnString: CheckRule = {
  code: 'numeric-operator-on-string',
  severity: 'warning',
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
        hint: "Bound a decimal string with a pattern, in single quotes. Less than 50 is op: regex with value: '^[1-4]?[0-9](?:\\.[0-9]{1,8})?$'.",
      })),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: small orders
        conditions:
          - path: args.amount
            op: exists
            value: true
          - path: args.amount
            op: lte
            value: 50
        on_deny: Correct the call and try again.
`,
  line: 12,
  fine: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: small orders
        conditions:
          - path: args.amount
            op: exists
            value: true
          - path: args.amount
            op: regex
            value: "^(?:50|[1-4]?[0-9](?:\\\\.[0-9]{1,8})?)$"
        on_deny: Correct the call and try again.
`,
};
