import type { CheckRule, Examples } from '../check-rule.ts';
import { counterPath, rulesOf } from '../walk.ts';

export const counterNeverCounts: CheckRule = {
  code: 'counter-never-counts',
  severity: 'warning',
  looksAt: 'counters whose own rule sets no lt or lte limit on them',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, place }) => {
      if (rule.state === null) return [];
      const path = counterPath(tool, rule.state.counter);
      const limited = rule.conditions.some(
        ({ path: read, op, value }) =>
          read === path &&
          (op === 'lt' || op === 'lte') &&
          (typeof value === 'bigint' || typeof value === 'number'),
      );
      if (limited) return [];
      return [
        {
          place: `${place}.state`,
          message: `The engine counts only towards a limit in the same rule. This rule has none on ${path}, so the counter stays at 0.`,
          hint: `Add the condition { path: ${path}, op: lte, value: <limit> } to this rule.`,
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
      - name: first call only
        conditions:
          - path: state.order_book.calls
            op: eq
            value: 0
        state:
          counter: calls
          window: day
        on_deny: Wait until tomorrow.
`,
  line: 11,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: first call only
        conditions:
          - path: state.order_book.calls
            op: lte
            value: 1
        state:
          counter: calls
          window: day
        on_deny: Wait until tomorrow.
`,
};
