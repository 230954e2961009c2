import type { CheckRule, Examples } from '../check-rule.ts';
import { typeInWords } from '../server-knowledge.ts';
import { argumentName, knownTool, rulesOf } from '../walk.ts';

export const counterFedFromString: CheckRule = {
  code: 'counter-fed-from-string',
  severity: 'warning',
  looksAt: 'increment_from on arguments that are strings or missing',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, place }) => {
      const path = rule.state?.increment_from ?? '';
      const name = argumentName(path);
      const known = knownTool(subject, tool);
      if (name === null || known === undefined) return [];
      const argument = known.arguments.find((candidate) => candidate.name === name);
      if (argument !== undefined && ['integer', 'number', 'any'].includes(argument.type)) return [];
      const found =
        argument === undefined ? 'is not an argument of' : `is ${typeInWords[argument.type]} in a call of`;
      return [
        {
          place: `${place}.state.increment_from`,
          message: `${path} ${found} ${tool}. The engine adds numbers only and denies such a call with "Internal policy error".`,
          hint: 'Count calls instead: leave increment_from out and bound each call with conditions.',
        },
      ];
    }),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: daily spending
        conditions:
          - path: state.new_order.spent
            op: lte
            value: 500
        state:
          counter: spent
          window: day
          increment_from: args.amount
        on_deny: Wait until tomorrow.
`,
  line: 14,
  fine: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: orders a day
        conditions:
          - path: state.new_order.orders
            op: lte
            value: 10
        state:
          counter: orders
          window: day
        on_deny: Wait until tomorrow.
`,
};
