import { expect, test } from 'vitest';
import { assemblePosture } from '../../src/catalogue/policy-text/assemble-posture.ts';
import { loadPolicy } from '../../src/policy/load.ts';

const posture = {
  title: 'Careful "as can be"',
  summary: 'Reads little.',
  key_permission:
    'None, and this sentence is long enough to show that comments are broken into lines between their words.',
  default: 'deny' as const,
};

const blocks = [
  {
    group: 'Market',
    list: 'tools' as const,
    block: '  # Why.\n  bn_a:\n    rules:\n      - { name: a, rate_limit: 1/day }\n',
  },
  { group: 'Stream', list: 'hide' as const, block: '  - bn_c # gone\n' },
  { group: 'Market', list: 'tools' as const, block: '  bn_b: {}\n' },
];

const assemble = (wildcard: string | undefined, only: 'tools' | 'hide' | 'all' = 'all') =>
  assemblePosture(
    { ...posture, ...(wildcard === undefined ? {} : { wildcard }) },
    'Example server',
    blocks.filter(({ list }) => only === 'all' || only === list),
  );

test('the parts follow each other under the lines that name them', () => {
  expect(assemble('# All.\n"*":\n  rules:\n\n    - { name: all, rate_limit: 9/day }\n'))
    .toMatchInlineSnapshot(`
      "# Example server: Careful "as can be". Reads little.
      # Key permission: None, and this sentence is long enough to show that comments
      # are broken into lines between their words.
      # Put together from the tools' own policies; each block can be exchanged for
      # another one of the same tool.
      version: "1"
      description: "Example server: Careful \\"as can be\\""
      default: deny # a tool that is not listed below stays closed

      hide:
        # --- Stream ---

        - bn_c # gone

      tools:
        # --- Market ---

        # Why.
        bn_a:
          rules:
            - { name: a, rate_limit: 1/day }

        bn_b: {}

        # --- Every tool ---

        # All.
        "*":
          rules:

            - { name: all, rate_limit: 9/day }
      "
    `);
});

test('the same parts give the same text, which ends with one line feed', () => {
  expect(assemble(undefined)).toBe(assemble(undefined));
  expect(assemble(undefined)).toMatch(/[^\n]\n$/);
});

test.each(['tools', 'hide', 'all'] as const)('the engine takes a policy of %s', (only) => {
  const loaded = loadPolicy(assemble(undefined, only));
  expect(loaded.problems).toEqual([]);
  expect(loaded.verdict === 'valid' && [...loaded.policy.hide, ...loaded.policy.tools.keys()].sort()).toEqual(
    { tools: ['bn_a', 'bn_b'], hide: ['bn_c'], all: ['bn_a', 'bn_b', 'bn_c'] }[only],
  );
});
