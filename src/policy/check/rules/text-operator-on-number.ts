import type { CheckRule, Examples } from '../check-rule.ts';
import { typeInWords } from '../server-knowledge.ts';
import { conditionsOf, knownArgument } from '../walk.ts';

export const textOperatorOnNumber: CheckRule = {
  code: 'text-operator-on-number',
  severity: 'warning',
  looksAt: 'regex and contains on arguments that are numbers',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ tool, condition: { op, path }, conditionPlace }) => {
      const type = knownArgument(subject, tool, path)?.type;
      if ((op !== 'regex' && op !== 'contains') || (type !== 'integer' && type !== 'number')) return [];
      return [
        {
          place: `${conditionPlace}.op`,
          message: `"${op}" never holds for a number, and ${path} of ${tool} is ${typeInWords[type]}, so every call is denied.`,
          hint: 'Compare numbers with lt, lte, gt or gte, or list the values that are allowed with in.',
        },
      ];
    }),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: exists
            value: true
          - path: args.limit
            op: regex
            value: "^(?:5|10|20)$"
        on_deny: Ask for a limit of 5, 10 or 20.
`,
  line: 12,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: a small book
        conditions:
          - path: args.limit
            op: exists
            value: true
          - path: args.limit
            op: in
            value: [5, 10, 20]
        on_deny: Ask for a limit of 5, 10 or 20.
`,
};
