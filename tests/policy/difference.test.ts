import { expect, test } from 'vitest';
import { comparePolicies } from '../../src/policy/difference/compare-policies.ts';
import { validPolicy } from './support/valid-policy.ts';

type Edit = readonly [what: string, old: string, edited: string];

const policy = (rules: string, head = 'default: deny'): string =>
  `version: "1"\n${head}\ntools:\n  pay:\n    rules:\n${rules}`;
const condition = (path: string, op: string, value: string): string =>
  `      - { name: n, conditions: [{ path: ${path}, op: ${op}, value: ${value} }], on_deny: No. }\n`;
const limit = (text: string): string => `      - { name: l, rate_limit: ${text}, on_deny: Slower. }\n`;
const counter = (value: number, more = '', op = 'lte'): string =>
  `      - { name: c, conditions: [{ path: state.pay.c, op: ${op}, value: ${value} }], state: { counter: c, window: day${more} }, on_deny: Much. }\n`;
const one = (op: string, a: string, b: string, path = 'args.a'): [string, string] => [
  policy(condition(path, op, a)),
  policy(condition(path, op, b)),
];
const deny = '      - { name: d, action: deny, on_deny: Never. }\n';
const tools = (lines: string, head = 'default: deny'): string => `version: "1"\n${head}\ntools:${lines}`;
const exists = condition('args.a', 'exists', 'true');

const widening: readonly Edit[] = [
  ['limit raised', policy(limit('5/hour')), policy(limit('6/hour'))],
  ['limit raised far', policy(limit('5/hour')), policy(limit('5000/hour'))],
  ['window shortened', policy(limit('5/day')), policy(limit('5/hour'))],
  ['window shortened to a minute', policy(limit('5/hour')), policy(limit('5/minute'))],
  ['window shortened, fewer calls in each', policy(limit('5/day')), policy(limit('3/hour'))],
  ['limit dropped', policy(limit('5/hour') + exists), policy(exists)],
  ['condition dropped', policy(exists + limit('5/hour')), policy(limit('5/hour'))],
  ['all conditions dropped', policy(exists), tools('\n  pay: {}\n')],
  ['rule of two dropped', policy(exists + condition('args.b', 'eq', '1')), policy(exists)],
  ['number raised', ...one('lte', '5', '6')],
  ['lt made lte', policy(condition('args.a', 'lt', '5')), policy(condition('args.a', 'lte', '5'))],
  ['lower bound lowered', ...one('gte', '5', '4.5')],
  ['value added to a list', ...one('in', '[X, Y]', '[X, Y, Z]')],
  ['value taken off a list of the forbidden', ...one('not_in', '[X, Y]', '[X]')],
  ['eq made in', policy(condition('args.a', 'eq', 'X')), policy(condition('args.a', 'in', '[X, Z]'))],
  ['value exchanged', ...one('eq', 'X', 'Y')],
  ['neq exchanged', ...one('neq', 'X', 'Y')],
  ['contains shortened', ...one('contains', 'abc', 'ab')],
  ['regex without its end', ...one('regex', '"^X$"', '"^X"')],
  ['regex without its start', ...one('regex', '"^X$"', '"X$"')],
  ['regex with an alternative more', ...one('regex', '"^(X|Y)$"', '"^(X|Y|Z)$"')],
  ['regex with a longer repeat', ...one('regex', "'^0\\.[0-9]{1,3}$'", "'^0\\.[0-9]{1,5}$'")],
  ['regex with a dot that is not escaped', ...one('regex', "'^0\\.5$'", "'^0.5$'")],
  ['regex without regard to case', ...one('regex', '"^abc$"', '"(?i)^abc$"')],
  ['exists turned', ...one('exists', 'true', 'false')],
  ['argument exchanged', policy(condition('args.a', 'eq', '1')), policy(condition('args.b', 'eq', '1'))],
  ['nested argument loosened', ...one('lte', '5', '50', 'args.order.size')],
  ['action deny dropped', policy(deny), tools('\n  pay: {}\n')],
  ['tool listed under default deny', tools(' {}\n'), tools('\n  pay: {}\n')],
  ['tool unlisted under default allow', policy(deny, 'default: allow'), tools(' {}\n', 'default: allow')],
  ['default deny made allow', tools(' {}\n'), tools(' {}\n', 'default: allow')],
  ['default left out', tools(' {}\n'), 'version: "1"\ntools: {}\n'],
  ['hide removed', tools('\n  pay: {}\n', 'default: deny\nhide: [pay]'), tools('\n  pay: {}\n')],
  ['hide of all removed', tools('\n  pay: {}\n', 'default: deny\nhide: ["*"]'), tools('\n  pay: {}\n')],
  ['wildcard rule dropped', tools(`\n  pay: {}\n  "*":\n    rules:\n${exists}`), tools('\n  pay: {}\n')],
  [
    'wildcard limit raised',
    tools(`\n  pay: {}\n  "*":\n    rules:\n${limit('3/day')}`),
    tools(`\n  pay: {}\n  "*":\n    rules:\n${limit('4/day')}`),
  ],
  ['counter raised', policy(counter(5)), policy(counter(7))],
  ['counter counts by less', policy(counter(6, ', increment: 3')), policy(counter(6, ', increment: 2'))],
  [
    'counter fed from an argument raised',
    policy(counter(10, ', increment_from: args.a')),
    policy(counter(20, ', increment_from: args.a')),
  ],
];

const harmless: readonly Edit[] = [
  ['nothing', policy(exists), policy(exists)],
  ['a comment', policy(exists), `# A comment.\n${policy(exists)}`],
  ['a description', policy(exists), policy(exists, 'description: Words.\ndefault: deny')],
  ['another order of rules', policy(exists + limit('5/hour')), policy(limit('5/hour') + exists)],
  ['another name of a rule', policy(exists), policy(exists.replace('name: n', 'name: m'))],
  ['another message', policy(exists), policy(exists.replace('No.', 'Never.'))],
  ['limit lowered', policy(limit('6/hour')), policy(limit('5/hour'))],
  ['window lengthened', policy(limit('5/hour')), policy(limit('5/day'))],
  ['condition added', policy(limit('5/hour')), policy(limit('5/hour') + exists)],
  ['value taken off a list', ...one('in', '[X, Y, Z]', '[Z, X]')],
  ['another order of values', ...one('in', '[X, Y, Z]', '[Z, Y, X]')],
  ['a value twice', ...one('in', '[X, Y]', '[X, Y, X]')],
  ['eq as a list of one', policy(condition('args.a', 'eq', 'X')), policy(condition('args.a', 'in', '[X]'))],
  ['number lowered', ...one('lte', '6', '5')],
  ['a number with a fraction of nothing', ...one('lte', '5', '5.0')],
  ['regex with both ends', ...one('regex', '"X"', '"^X$"')],
  ['regex with a group', ...one('regex', '"^(X|Y)$"', '"^(?:Y|X)$"')],
  [
    'tool listed under default allow',
    tools(' {}\n', 'default: allow'),
    tools('\n  pay: {}\n', 'default: allow'),
  ],
  ['tool unlisted under default deny', tools('\n  pay: {}\n'), tools(' {}\n')],
  ['tool hidden', tools('\n  pay: {}\n'), tools('\n  pay: {}\n', 'default: deny\nhide: [pay]')],
  [
    'rules of a hidden tool dropped',
    policy(deny, 'default: deny\nhide: [pay]'),
    tools('\n  pay: {}\n', 'default: deny\nhide: [pay]'),
  ],
  ['conditions behind a deny dropped', policy(deny + exists), policy(deny)],
  [
    'rate_limit written out',
    policy(limit('5/hour')),
    policy(
      '      - { name: l, conditions: [{ path: state.pay._rate_l, op: lte, value: 5 }], state: { counter: _rate_l, window: hour }, on_deny: Slower. }\n',
    ),
  ],
];

const kinds = (old: string, edited: string) => comparePolicies(validPolicy(old), validPolicy(edited));

test('there are enough of both', () => {
  expect(widening.length).toBeGreaterThanOrEqual(30);
  expect(harmless.length).toBeGreaterThanOrEqual(20);
});

test.each(widening)('wider, with a call that shows it: %s', (_, old, edited) => {
  const [first] = kinds(old, edited);
  expect(first?.kind).toBe('wider');
  expect(first?.wider).toMatchObject({ old: { decision: 'deny' }, new: { decision: 'allow' } });
});

test.each(widening.filter(([what]) => !/exchanged|turned|window shortened, /.test(what)))(
  'the other way round it is stricter only: %s',
  (_, old, edited) => {
    expect(kinds(edited, old).map(({ kind }) => kind)).not.toContain('wider');
    expect(kinds(edited, old)[0]?.kind).toBe('stricter');
  },
);

test.each(harmless)('not wider: %s', (_, old, edited) => {
  expect(kinds(old, edited).map(({ kind }) => kind)).not.toContain('wider');
});

test('a policy and itself do not differ', () => {
  for (const [, old, edited] of [...widening, ...harmless])
    for (const text of [old, edited]) expect(kinds(text, text)).toEqual([]);
});

test('what never reaches the rules does not change with them', () => {
  const hidden = 'version: "1"\ndefault: deny\nhide: [secret]\ntools:\n  "*":\n    rules: []\n';
  const open = hidden
    .replace('deny', 'allow')
    .replace('rules: []', 'rules: [{ name: pace, rate_limit: 5/hour, on_deny: Wait. }]');
  const other = kinds(hidden, open).map(({ tool, kind }) => [tool, kind]);
  expect(other).toEqual([[null, 'wider']]);
});

test('a call that is given shows a difference rather than one made up of conditions', () => {
  const [old, edited] = ['10', '20'].map((most) =>
    validPolicy(
      `version: "1"\ntools:\n  pay:\n    rules:\n      - { name: few, conditions: [{ path: args.sum, op: lte, value: ${most} }], on_deny: Less. }\n`,
    ),
  );
  const call = { tool: 'pay', arguments: { to: 'Ada', sum: 15 } };
  if (old === undefined || edited === undefined) throw new Error('There are two.');
  expect(comparePolicies(old, edited, [call])[0]?.wider?.call).toEqual(call);
});

test('a message that only a limit gives is found in other words', () => {
  const [first] = kinds(policy(limit('5/hour')), policy(limit('5/hour')).replace('Slower.', 'Rest.'));
  expect(first).toMatchObject({ kind: 'different', reworded: { after: 5, new: { message: 'Rest.' } } });
});
