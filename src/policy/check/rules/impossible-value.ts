import type { Value } from '../../value.ts';
import type { CheckRule } from '../check-rule.ts';
import type { KnownArgument } from '../server-knowledge.ts';
import { conditionsOf, knownArgument } from '../walk.ts';

/** The values that `eq` and `in` compare with. */
function comparedValues(op: string, value: Value, place: string): { value: Value; place: string }[] {
  if (op === 'eq') return [{ value, place }];
  if (op !== 'in' || !Array.isArray(value)) return [];
  return value.map((item: Value, index) => ({ value: item, place: `${place}[${index}]` }));
}

/** Why a value can never be the argument of a call that the service accepts, or null when it can. */
function whyImpossible(value: Value, argument: KnownArgument): string | null {
  if (typeof value === 'object' && value !== null)
    return 'it is a list, a map or a date, and the argument is a single value';
  if (argument.type === 'integer') {
    const isWhole = typeof value === 'bigint' || (typeof value === 'string' && /^-?[0-9]+$/.test(value));
    return isWhole ? null : 'the argument is a whole number';
  }
  const text = String(value);
  if (argument.values !== undefined && !argument.values.includes(text)) {
    const other = argument.values.find((known) => known.toLowerCase() === text.toLowerCase());
    return other === undefined ? `the values are ${argument.values.join(', ')}` : `it is written ${other}`;
  }
  if (argument.pattern !== undefined && !new RegExp(argument.pattern).test(text)) {
    const upper = text.toUpperCase();
    return new RegExp(argument.pattern).test(upper)
      ? `it is written ${upper}`
      : `its values fit ${argument.pattern}`;
  }
  return null;
}

export const impossibleValue: CheckRule = {
  code: 'impossible-value',
  severity: 'warning',
  looksAt: 'eq and in with values that the argument can never have',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ tool, condition, conditionPlace }) => {
      const argument = knownArgument(subject, tool, condition.path);
      if (argument === undefined) return [];
      return comparedValues(condition.op, condition.value, `${conditionPlace}.value`).flatMap(
        ({ value, place }) => {
          const reason = whyImpossible(value, argument);
          if (reason === null) return [];
          const shown =
            typeof value === 'string'
              ? `"${value}"`
              : typeof value === 'object' && value !== null
                ? 'A list, a map or a date'
                : String(value);
          return [
            {
              place,
              message: `${shown} can never be ${condition.path} of ${tool}: ${reason}. Values are compared letter by letter.`,
              hint: 'Correct the value, or take it out.',
            },
          ];
        },
      );
    }),
  examples: {
    found: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: [BTCUSDT, ethusdt]
        on_deny: Correct the call and try again.
`,
    line: 10,
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
