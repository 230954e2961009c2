import type { CheckRule, Examples } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const duplicateRuleName: CheckRule = {
  code: 'duplicate-rule-name',
  severity: 'warning',
  looksAt: 'two rules of one tool with the same name',
  find: (subject) => {
    const first = new Map<string, number>();
    return rulesOf(subject).flatMap(({ tool, rule: { name }, index, place }) => {
      // A rule without a name is refused.
      if (name === '') return [];
      const key = JSON.stringify([tool, name]);
      const earlier = first.get(key);
      if (earlier === undefined) {
        first.set(key, index);
        return [];
      }
      return [
        {
          place: `${place}.name`,
          message: `${tool} has two rules named "${name}" (the other is rules[${earlier}]). A denial without on_deny gives the rule's name, and the agent cannot tell which of the two denied.`,
          hint: 'Give each rule a name of its own.',
        },
      ];
    });
  },
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
      - name: pace
        rate_limit: 500/day
        on_deny: Wait until tomorrow.
`,
  line: 9,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
      - name: daily amount
        rate_limit: 500/day
        on_deny: Wait until tomorrow.
`,
};
