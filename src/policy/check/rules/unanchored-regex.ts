import type { CheckRule } from '../check-rule.ts';
import { conditionsOf } from '../walk.ts';

/** Whether a regular expression is held at both ends on every branch; an alternative outside a group is not. */
function isAnchored(pattern: string): boolean {
  const text = pattern.replace(/^\(\?[a-zA-Z]+\)/, '');
  const starts = /^(?:\^|\\A)/.test(text);
  const ends = /(?:^|[^\\])(?:\\\\)*(?:\$|\\z)$/.test(text);
  return starts && ends && !hasTopLevelAlternative(text);
}

function hasTopLevelAlternative(pattern: string): boolean {
  let depth = 0;
  let inClass = false;
  for (let index = 0; index < pattern.length; index += 1) {
    const character = pattern[index];
    if (character === '\\') index += 1;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth += 1;
    else if (character === ')') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** A longer expression is not repeated. */
const longestShown = 200;

const anchored = (pattern: string): string =>
  pattern.length > longestShown
    ? 'write ^(?: before it and )$ behind it.'
    : `^(?:${pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')})$`;

export const unanchoredRegex: CheckRule = {
  code: 'unanchored-regex',
  severity: 'warning',
  looksAt: 'regular expressions that may match only a part of an argument',
  find: (subject) =>
    conditionsOf(subject).flatMap(({ condition, conditionPlace }) => {
      if (condition.op !== 'regex' || typeof condition.value !== 'string') return [];
      if (!condition.path.startsWith('args.') || isAnchored(condition.value)) return [];
      return [
        {
          place: `${conditionPlace}.value`,
          message: `The regular expression matches anywhere in ${condition.path}: a longer value that merely contains a match passes.`,
          hint: `Hold it at both ends: ${anchored(condition.value)}`,
        },
      ];
    }),
  examples: {
    found: `version: "1"
default: deny
tools:
  bn_order_book:
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
  bn_order_book:
    rules:
      - name: pairs against USDT
        conditions:
          - path: args.symbol
            op: regex
            value: "^[A-Z0-9]{2,10}USDT$"
        on_deny: Correct the call and try again.
`,
  },
};
