import { anchoredEnds, type Anchored } from '../../regular-expression/anchored.ts';
import type { CheckRule, Examples } from '../check-rule.ts';
import { conditionsOf } from '../walk.ts';

/** A longer expression is not repeated. */
const longestShown = 200;

/** What to write for the whole value, and for one with more around it. */
function hintFor(pattern: string, { start, end }: Anchored): string {
  if (pattern.length > longestShown) return 'Hold it at both ends: write ^(?: before it and )$ behind it.';
  const inner = `(?:${pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')})`;
  const where = start ? 'behind it' : end ? 'before it' : 'around it';
  const open = `^${start ? '' : '.*'}${inner}${end ? '' : '.*'}$`;
  return `For the whole value write ^${inner}$. When anything may stand ${where}, say so: ${open}`;
}

export const unanchoredRegex: CheckRule = {
  code: 'unanchored-regex',
  severity: 'warning',
  looksAt: 'regular expressions that may match only a part of an argument',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ condition, conditionPlace }) => {
      if (condition.op !== 'regex' || typeof condition.value !== 'string') return [];
      const anchored = anchoredEnds(condition.value);
      if (!condition.path.startsWith('args.') || (anchored.start && anchored.end)) return [];
      return [
        {
          place: `${conditionPlace}.value`,
          message: `The regular expression may match a part of ${condition.path}: a longer value that contains a match passes too.`,
          hint: hintFor(condition.value, anchored),
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
      - name: pairs against USDT
        conditions:
          - path: args.symbol
            op: regex
            value: "USDT"
        on_deny: Correct the call and try again.
`,
  line: 10,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pairs against USDT
        conditions:
          - path: args.symbol
            op: regex
            value: "^[A-Z0-9]{2,10}USDT$"
        on_deny: Correct the call and try again.
`,
};
