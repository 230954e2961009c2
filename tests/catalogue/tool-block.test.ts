import { describe, expect, test } from 'vitest';
import { toolBlock } from '../../src/catalogue/policy-text/tool-block.ts';

const policy = `version: "1"
hide: # gone
  # Neither of these answers.
  - bn_old
  # Nor does this.
  - bn_older # since 2026

tools: # open

  # About the first,
  # in two lines.
  bn_first:
    rules:
      # Inside.
      - name: a
        on_deny: |
          Two lines,
          kept as they are.

      # At the end, still inside.

  # About the second.
  "bn_second":
    rules: [{ name: b, action: deny }]
  bn_third: { rules: [] }
  bn_empty:
default: deny
`;

const blocks = (list: 'tools' | 'hide', ...tools: string[]) =>
  tools.map((tool) => toolBlock(policy, tool, list));

describe('under tools', () => {
  test('the lines of an entry are cut out byte for byte, comments above and inside included', () => {
    expect(toolBlock(policy, 'bn_first', 'tools')).toBe(
      [
        '  # About the first,',
        '  # in two lines.',
        '  bn_first:',
        '    rules:',
        '      # Inside.',
        '      - name: a',
        '        on_deny: |',
        '          Two lines,',
        '          kept as they are.',
        '',
        '      # At the end, still inside.',
        '',
      ].join('\n'),
    );
  });

  test('a comment belongs to the entry below it alone, and quotes stay', () => {
    expect(toolBlock(policy, 'bn_second', 'tools')).toBe(
      '  # About the second.\n  "bn_second":\n    rules: [{ name: b, action: deny }]\n',
    );
  });

  test('an entry of one line, and one without rules', () => {
    expect(blocks('tools', 'bn_third', 'bn_empty')).toEqual(['  bn_third: { rules: [] }\n', '  bn_empty:\n']);
  });
});

test('under hide, the line of the name with its comments', () => {
  expect(blocks('hide', 'bn_old', 'bn_older')).toEqual([
    '  # Neither of these answers.\n  - bn_old\n',
    '  # Nor does this.\n  - bn_older # since 2026\n',
  ]);
});

test('a tool that the list does not hold has no block', () => {
  expect(blocks('tools', 'bn_old', 'bn_fourth')).toEqual([null, null]);
  expect(blocks('hide', 'bn_first')).toEqual([null]);
});

test.each([
  ['in braces', 'tools: { bn_a: { rules: [] } }\n'],
  ['in braces on lines of their own', 'tools: {\n  bn_a: { rules: [] }\n}\n'],
  ['indented by four spaces', 'tools:\n    bn_a:\n        rules: []\n'],
  ['not indented', 'hide:\n- bn_a\n'],
  ['with a brace that closes at the left', 'tools:\n  bn_a: {\n    rules: []\n  }\n'],
  ['in brackets', 'hide: [bn_a]\n'],
])('an entry %s has no block, because it fits under no other list', (_layout, text) => {
  expect(toolBlock(text, 'bn_a', text.startsWith('hide') ? 'hide' : 'tools')).toBeNull();
});
