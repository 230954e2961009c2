/** Where the editor of the workbench believes it is, from half-written lines. */
import { expect, test } from 'vitest';
import { placeAt } from '../../src/workbench/editor/yaml-place.ts';

/** The place of a bar in a text. */
function place(text: string) {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.includes('|'));
  const column = lines[index]?.indexOf('|') ?? 0;
  const { path, key, word, beside } = placeAt(
    lines.with(index, (lines[index] ?? '').replace('|', '')),
    index,
    column,
  );
  return { path, key, word, beside: Object.fromEntries(beside) };
}

const policy = (rule: string): string => `version: "1"
tools:
  order_book:
    rules:
      - name: small # a comment: with a colon
        conditions:
          - path: args.limit
            op: lte
            value: 5
${rule}`;
const rulePath = ['tools', 'order_book', 'rules'];

test.each<[string, string, Partial<ReturnType<typeof place>>]>([
  ['a key at the top', 'version: "1"\nde|f', { path: [], key: null, word: 'def' }],
  ['a value at the top', 'default: de|', { path: [], key: 'default', word: 'de' }],
  ['the name of a tool', 'tools:\n  order_|', { path: ['tools'], key: null, word: 'order_' }],
  ['a name in quotes above', 'tools:\n  "*":\n    ru|', { path: ['tools', '*'], key: null }],
  ['an entry of hide', 'hide:\n  - pi|', { path: ['hide'], key: null, word: 'pi' }],
  ['an entry of hide in brackets', 'hide: [ping, or|', { path: ['hide'], key: null, word: 'or' }],
  ['a key of a rule behind conditions', policy('        on_|'), { path: rulePath, key: null }],
  ['the first key of a new rule', policy('      - na|'), { path: rulePath, key: null, word: 'na' }],
  [
    'the first key of a new condition',
    policy('          - pa|'),
    { path: [...rulePath, 'conditions'], key: null, beside: {} },
  ],
  [
    'a value beside others',
    policy('          - path: args.symbol\n            value: BTC|'),
    { path: [...rulePath, 'conditions'], key: 'value', word: 'BTC', beside: { path: 'args.symbol' } },
  ],
  [
    'a list at the column of its key',
    'tools:\n  a:\n    rules:\n    - name: x\n      op|',
    { path: ['tools', 'a', 'rules'], key: null },
  ],
  [
    'a mapping in braces',
    policy('          - { path: args.symbol, op: e|'),
    { path: [...rulePath, 'conditions'], key: 'op', word: 'e', beside: { path: 'args.symbol' } },
  ],
  [
    'a list in a mapping in braces',
    policy('          - { path: args.symbol, op: in, value: [BTC, E|'),
    { path: [...rulePath, 'conditions'], key: 'value', word: 'E', beside: { path: 'args.symbol', op: 'in' } },
  ],
  [
    'braces inside braces',
    'tools:\n  a: { rules: [{ name: x, conditions: [{ pa|',
    { path: ['tools', 'a', 'rules', 'conditions'], key: null, word: 'pa' },
  ],
  ['the middle of a word', 'default: de|ny', { path: [], key: 'default', word: 'deny' }],
])('%s', (_, text, wanted) => {
  expect(place(text)).toMatchObject(wanted);
});
