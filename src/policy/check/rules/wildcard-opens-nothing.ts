import type { CheckRule } from '../check-rule.ts';

export const wildcardOpensNothing: CheckRule = {
  code: 'wildcard-opens-nothing',
  severity: 'warning',
  looksAt: '"*" rules under "default: deny" while tools are unlisted',
  find: ({ policy, server }) => {
    if (policy.default !== 'deny' || !policy.tools.has('*')) return [];
    const unlisted =
      server?.tools.filter(({ name }) => !policy.tools.has(name) && !policy.hide.includes(name)) ?? [];
    const onlyWildcard = policy.tools.size === 1;
    if (unlisted.length === 0 && !onlyWildcard) return [];
    const which = onlyWildcard
      ? 'every tool stays'
      : `${unlisted.map(({ name }) => name).join(', ')} ${unlisted.length === 1 ? 'stays' : 'stay'}`;
    return [
      {
        place: 'tools.*',
        message: `Rules under "*" do not open a tool: with "default: deny" ${which} denied, whatever "*" says.`,
        hint: 'List each tool that is meant to be open, with "rules: []" when it needs no rule of its own.',
      },
    ];
  },
  examples: {
    found: `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
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
  bn_order_book:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
  },
};
