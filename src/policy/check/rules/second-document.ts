import type { CheckRule, Examples } from '../check-rule.ts';

export const secondDocument: CheckRule = {
  code: 'second-document',
  severity: 'warning',
  looksAt: 'what stands behind the first YAML document',
  find: ({ ignoredFrom }) =>
    ignoredFrom === null
      ? []
      : [
          {
            place: '',
            position: ignoredFrom,
            message: 'The first document ends here. The engine reads nothing of what follows.',
            hint: 'Bring everything together under one version and one tools, without a line of --- or ... between.',
          },
        ],
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  ping: {}
---
tools:
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
  line: 5,
  fine: `version: "1"
default: deny
tools:
  ping: {}
  order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
};
