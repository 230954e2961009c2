import type { CheckRule, Examples } from '../check-rule.ts';
import { closedTools } from '../walk.ts';

export const openByDefault: CheckRule = {
  code: 'open-by-default',
  severity: 'warning',
  looksAt: 'grave tools that an open default lets through',
  find: (subject) => {
    const { policy, server, isWritten } = subject;
    if (server === null || policy.default !== 'allow') return [];
    if (policy.hide.includes('*') || closedTools(subject).has('*')) return [];
    const open = server.tools.filter(
      ({ name, grave }) => grave !== null && !policy.tools.has(name) && !policy.hide.includes(name),
    );
    if (open.length === 0) return [];
    const names = open.map(({ name, grave }) => `${name} (${grave ?? ''})`).join(', ');
    const found = isWritten('default')
      ? '"default: allow" leaves'
      : 'default is missing, which means allow. That leaves';
    return [
      {
        place: 'default',
        message: `${found} these tools open, because the policy does not list them: ${names}.`,
        hint: 'Write "default: deny" and list the tools that the agent may use.',
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
`,
  line: 2,
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
