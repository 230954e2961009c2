import { didYouMean } from '../../nearest-name.ts';
import type { CheckRule, Examples, Subject } from '../check-rule.ts';

/** The tool names a policy uses, with the place of each. */
function namedTools({ policy }: Subject): { name: string; place: string }[] {
  return [
    ...policy.hide.map((name, index) => ({ name, place: `hide[${index}]` })),
    ...[...policy.tools.keys()].map((name) => ({ name, place: `tools.${name}` })),
  ];
}

/** Whether a name is that of a tool with something before it, as clients write it. */
export const isPrefixed = (name: string, tool: string): boolean =>
  /[_:./-]$/.test(name.slice(0, -tool.length)) && name.endsWith(tool);

/** The way out for a name that is a pattern, or one that a client puts its own prefix before; null for any other. */
function hintForSpelling(name: string, known: readonly string[]): string | null {
  if (/[*?]/.test(name))
    return 'Patterns are not understood. Name each tool; only "*" by itself stands for every tool.';
  const bare = known.find((tool) => isPrefixed(name, tool));
  return bare === undefined ? null : `Leave the prefix out. Did you mean "${bare}"?`;
}

export const unknownTool: CheckRule = {
  code: 'unknown-tool',
  severity: 'warning',
  looksAt: 'tool names that the server does not have',
  find: (subject) => {
    const { server } = subject;
    if (server === null) return [];
    const known = server.tools.map((tool) => tool.name);
    return namedTools(subject)
      .filter(({ name }) => name !== '*' && !known.includes(name))
      .map(({ name, place }) => ({
        place,
        message: `${server.title} has no tool "${name}", so this never applies. Names are compared letter by letter.`,
        hint:
          hintForSpelling(name, known) ??
          didYouMean(name, known, known.length > 0 ? `Its tools: ${known.join(', ')}.` : 'It has none.'),
      }));
  },
};

export const examples: Examples = {
  found: `version: "1"
default: deny
tools:
  orderbook:
    rules:
      - name: pace
        rate_limit: 30/minute
        on_deny: Wait a minute, then call again.
`,
  line: 4,
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
