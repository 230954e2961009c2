import type { CheckRule, Examples } from '../check-rule.ts';
import { closedTools, rulesOf } from '../walk.ts';

export const limitOnDeniedTool: CheckRule = {
  code: 'limit-on-denied-tool',
  severity: 'warning',
  looksAt: 'limits on tools that are denied anyway',
  find: (subject) => {
    const closed = closedTools(subject);
    return rulesOf(subject).flatMap(({ tool, rule, index, place }) => {
      const denying = closed.get(tool);
      // A rule behind the denying one is unreachable, which is said elsewhere.
      if (rule.state === null || denying === undefined || denying.index <= index) return [];
      return [
        {
          place,
          message: `The limit of rule "${rule.name}" protects nothing: rule "${denying.rule.name}" denies every call of ${tool} anyway.`,
          hint: 'Take the limit out, or the deny rule.',
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
      - name: pace
        rate_limit: 5/minute
        on_deny: Wait a minute, then call again.
      - name: closed
        action: deny
        on_deny: Ask the user.
`,
  line: 6,
  fine: `version: "1"
default: deny
tools:
  new_order:
    rules:
      - name: pace
        rate_limit: 5/minute
        on_deny: Wait a minute, then call again.
`,
};
