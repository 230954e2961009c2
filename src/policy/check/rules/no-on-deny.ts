import type { CheckRule } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const noOnDeny: CheckRule = {
  code: 'no-on-deny',
  severity: 'warning',
  looksAt: 'rules that do not tell the agent what to do instead',
  find: (subject) =>
    rulesOf(subject)
      .filter(({ place }) => !subject.isWritten(`${place}.on_deny`))
      .map(({ rule, place }) => ({
        place,
        message: `Rule "${rule.name}" has no on_deny, so the agent learns that it was denied and not what to do instead.`,
        hint: 'Add on_deny with one sentence: what is allowed, or what to use.',
      })),
  examples: {
    found: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
`,
    line: 6,
    fine: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
  },
};
