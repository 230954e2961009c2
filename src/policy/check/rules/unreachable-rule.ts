import type { CheckRule, Examples } from '../check-rule.ts';
import { closedTools, rulesOf } from '../walk.ts';

export const unreachableRule: CheckRule = {
  code: 'unreachable-rule',
  severity: 'warning',
  looksAt: 'rules that no call ever reaches',
  find: (subject) => {
    const hidden = new Set(subject.policy.hide);
    const closed = closedTools(subject);
    return rulesOf(subject).flatMap(({ tool, rule, index, place }) => {
      if (hidden.has(tool) || hidden.has('*')) {
        return [
          {
            place,
            message: `Rule "${rule.name}" is never reached: ${hidden.has(tool) ? tool : 'every tool'} is hidden, and that is decided before any rule.`,
            hint: 'Take the tool out of hide, or take the rule out.',
          },
        ];
      }
      const denying = closed.get(tool);
      if (denying === undefined || denying.index >= index) return [];
      return [
        {
          place,
          message: `Rule "${rule.name}" is never reached: rule "${denying.rule.name}" before it denies every call of ${tool}.`,
          hint: 'Take the deny rule out, or this one.',
        },
      ];
    });
  },
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: closed
        action: deny
        on_deny: Ask the user.
      - name: market orders only
        conditions:
          - path: args.type
            op: eq
            value: MARKET
        on_deny: Correct the call and try again.
`,
  line: 9,
  fine: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: closed
        action: deny
        on_deny: Ask the user.
`,
};
