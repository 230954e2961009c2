import { didYouMean } from '../../nearest-name.ts';
import type { CheckRule } from '../check-rule.ts';
import { argumentName, conditionsOf, knownTool } from '../walk.ts';

export const unknownArgument: CheckRule = {
  code: 'unknown-argument',
  severity: 'warning',
  looksAt: 'conditions on arguments that the tool does not have',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ tool, condition, conditionPlace }) => {
      const name = argumentName(condition.path);
      const known = knownTool(subject, tool);
      if (name === null || known === undefined) return [];
      // A server passes on what it does not declare, so demanding that an argument be absent makes sense.
      if (condition.op === 'exists' && condition.value === false) return [];
      const names = known.arguments.map((argument) => argument.name);
      if (names.includes(name) || known.undeclaredArguments.includes(name)) return [];
      return [
        {
          place: `${conditionPlace}.path`,
          message: `${tool} has no argument "${name}". A condition on a missing argument never holds, so every call is denied.`,
          hint: didYouMean(
            name,
            names,
            names.length > 0 ? `It has: ${names.join(', ')}.` : 'It takes no arguments.',
          ),
        },
      ];
    }),
  examples: {
    found: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.pair
            op: in
            value: [BTCUSDT, ETHUSDT]
        on_deny: Correct the call and try again.
`,
    line: 8,
    fine: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: [BTCUSDT, ETHUSDT]
        on_deny: Correct the call and try again.
`,
  },
};
