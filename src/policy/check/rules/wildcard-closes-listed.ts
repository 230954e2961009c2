import type { CheckRule, Examples } from '../check-rule.ts';
import { closedTools, openListedTools } from '../walk.ts';

export const wildcardClosesListed: CheckRule = {
  code: 'wildcard-closes-listed',
  severity: 'warning',
  looksAt: '"action: deny" under "*" beside tools that are listed as open',
  find: (subject) => {
    const denying = closedTools(subject).get('*');
    const listed = openListedTools(subject);
    if (denying === undefined || listed.length === 0) return [];
    return [
      {
        place: `tools.*.rules[${denying.index}]`,
        message: `Rule "${denying.rule.name}" denies every call of every tool. That includes the tools listed by name: ${listed.join(', ')}.`,
        hint: 'To close only the tools that are not listed, write "default: deny" and take this rule out.',
      },
    ];
  },
};

export const examples: Examples = {
  found: `version: "1"
default: allow
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
  "*":
    rules:
      - name: the rest
        action: deny
        on_deny: Ask the user.
`,
  line: 11,
  fine: `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
};
