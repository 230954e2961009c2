import type { CheckRule, Examples } from '../check-rule.ts';
import { closedTools, openListedTools } from '../walk.ts';

export const wildcardOpensNothing: CheckRule = {
  code: 'wildcard-opens-nothing',
  severity: 'warning',
  looksAt:
    '"*" under "default: deny" where it bounds no open tool, so that it can only be meant to open some',
  find: (subject) => {
    const { policy, server } = subject;
    const rules = policy.tools.get('*');
    if (policy.default !== 'deny' || rules === undefined) return [];
    const isListed = ({ name }: { name: string }) => policy.tools.has(name) || policy.hide.includes(name);
    if (server?.tools.every(isListed)) return [];
    const opens = openListedTools(subject).length > 0;
    if (closedTools(subject).has('*') || (opens && rules.length > 0)) return [];
    return [
      {
        place: 'tools.*',
        message:
          'Rules under "*" do not open a tool: with "default: deny" every tool that is not listed by its own name stays denied, whatever "*" says.',
        hint: `List each tool that is meant to be open, with "rules: []" when it needs no rule of its own.${opens ? ' Without rules, "*" can be left out.' : ''}`,
      },
    ];
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
  "*":
    rules:
      - name: pace of all tools
        rate_limit: 60/minute
        on_deny: Wait a minute, then call again.
`,
  line: 9,
  fine: `version: "1"
default: deny
tools:
  order_book: {}
  candles: {}
  new_order:
    rules:
      - name: closed
        action: deny
        on_deny: Ask the user.
  "*":
    rules:
      - name: pace of all tools
        rate_limit: 60/minute
        on_deny: Wait a minute, then call again.
`,
};
