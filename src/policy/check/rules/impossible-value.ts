import { compare } from '../../compare.ts';
import { printedForm } from '../../printed-form.ts';
import type { Value } from '../../value.ts';
import type { CheckRule, Examples } from '../check-rule.ts';
import type { KnownArgument } from '../server-knowledge.ts';
import { conditionsOf, knownArgument } from '../walk.ts';

/** What a value that never occurs does to a condition, by its operator. */
const effects = new Map([
  ['eq', 'lets nothing through'],
  ['in', 'lets nothing through'],
  ['neq', 'keeps nothing out'],
  ['not_in', 'keeps nothing out'],
]);

/** The values that a condition compares with for being equal. */
function comparedValues(op: string, value: Value, place: string): { value: Value; place: string }[] {
  if (op === 'eq' || op === 'neq' || !Array.isArray(value)) return [{ value, place }];
  return value.map((item: Value, index) => ({ value: item, place: `${place}[${index}]` }));
}

/** A value as the argument has it, when the one that is written differs in letter case, spaces or separators only. */
export function meantValue(text: string, { values, pattern }: KnownArgument): string | null {
  if (values !== undefined && !values.includes(text))
    return values.find((known) => known.toLowerCase() === text.trim().toLowerCase()) ?? null;
  const likely = text.toUpperCase().replaceAll(/[\s/_-]/g, '');
  return pattern !== undefined && new RegExp(pattern).test(likely) ? likely : null;
}

/** Why a value can never be the argument of a call that the service accepts, or null when it can. */
function whyImpossible(value: Value, argument: KnownArgument): string | null {
  if (value === null) return 'an argument that is left out equals nothing, not even null';
  // What a list or a map equals is for the engine to say.
  if (['array', 'object', 'any'].includes(argument.type)) return null;
  if (typeof value === 'object') return 'it is a list, a map or a date, and the argument is a single value';
  const text = printedForm(value);
  if (argument.type === 'boolean') return typeof value === 'boolean' ? null : 'the argument is true or false';
  if (argument.type === 'integer' || argument.type === 'number') {
    const number = Number(text);
    if (argument.type === 'integer' && !Number.isInteger(number)) return 'the argument is a whole number';
    if (!Number.isFinite(number)) return 'the argument is a number';
    // The engine prints a large number with an exponent before it compares it with a text.
    return compare('eq', number, value) ? null : 'the argument is a number; write it without quotes';
  }
  const meant = meantValue(text, argument);
  if (argument.values !== undefined && !argument.values.includes(text))
    return meant === null ? `the values are ${argument.values.join(', ')}` : `it is written ${meant}`;
  if (argument.pattern === undefined) return null;
  if (new RegExp(argument.pattern).test(text)) return null;
  if (typeof value === 'boolean') return 'without quotes it is true or false, and the argument is a text';
  return meant === null ? `its values fit ${argument.pattern}` : `it is written ${meant}`;
}

const shown = (value: Value): string => {
  if (typeof value === 'string') return `"${value}"`;
  return typeof value === 'object' && value !== null ? 'A list, a map or a date' : String(value);
};

export const impossibleValue: CheckRule = {
  code: 'impossible-value',
  severity: 'warning',
  looksAt: 'eq, in, neq and not_in with values that the argument can never have',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ tool, condition, conditionPlace }) => {
      const argument = knownArgument(subject, tool, condition.path);
      const effect = effects.get(condition.op);
      if (argument === undefined || effect === undefined) return [];
      return comparedValues(condition.op, condition.value, `${conditionPlace}.value`).flatMap(
        ({ value, place }) => {
          const reason = whyImpossible(value, argument);
          if (reason === null) return [];
          return [
            {
              place,
              message: `${shown(value)} can never be ${condition.path} of ${tool}: ${reason}. Values are compared letter by letter, so this one ${effect}.`,
              hint: 'Correct the value, or take it out.',
            },
          ];
        },
      );
    }),
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
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
  order_book:
    rules:
      - name: known pairs
        conditions:
          - path: args.symbol
            op: in
            value: [BTCUSDT, ETHUSDT]
        on_deny: Correct the call and try again.
`,
};
