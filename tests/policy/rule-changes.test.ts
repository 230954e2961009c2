import { expect, test } from 'vitest';
import { ruleChanges } from '../../src/policy/difference/rule-changes.ts';
import { validPolicy } from './support/valid-policy.ts';

const policy = (rules: string): string => `version: "1"
default: deny
tools:
  pay:
    rules:
${rules}`;

const condition = (op: string, value: string, name = 'bound'): string => `      - name: ${name}
        conditions:
          - path: args.amount
            op: ${op}
            value: ${value}
`;

const limit = (text: string, name = 'limit'): string => `      - name: ${name}
        rate_limit: ${text}
`;

const changes = (old: string, edited: string): string[] =>
  ruleChanges(validPolicy(old), validPolicy(edited), 'pay').map(({ effect, what }) => `${effect}: ${what}`);

test.each([
  ['a limit', limit('10/hour'), limit('20/hour'), ['wider: 20 calls an hour, 10 calls an hour before']],
  ['a limit below', limit('10/day'), limit('1/day'), ['stricter: 1 call a day, 10 calls a day before']],
  [
    'a limit of another window',
    limit('10/day'),
    limit('10/hour'),
    ['unknown: 10 calls an hour, 10 calls a day before'],
  ],
  ['a bound', condition('lte', '5'), condition('lte', '6'), ['wider: amount is at most 6, 5 before']],
  [
    'a bound from below',
    condition('gte', '5'),
    condition('gte', '6'),
    ['stricter: amount is at least 6, 5 before'],
  ],
  [
    'a list',
    condition('in', '[a, b]'),
    condition('in', '[b, c]'),
    ['wider: amount may be c', 'stricter: amount may no longer be a'],
  ],
  ['one value to several', condition('eq', 'a'), condition('in', '[a, b]'), ['wider: amount may be b']],
  [
    'a list of what is shut out',
    condition('not_in', '[a]'),
    condition('not_in', '[a, b]'),
    ['stricter: amount must not be b'],
  ],
  [
    'a pattern',
    condition('regex', "'^a$'"),
    condition('regex', "'^b$'"),
    ['unknown: amount fits ^b$, not ^a$'],
  ],
  [
    'a rule more',
    limit('10/hour'),
    limit('10/hour') + condition('lte', '5'),
    ['stricter: with the rule “bound”'],
  ],
  [
    'a rule less',
    limit('10/hour') + condition('lte', '5'),
    limit('10/hour'),
    ['wider: without the rule “bound”'],
  ],
  ['the name alone', condition('lte', '5'), condition('lte', '5', 'other'), []],
  [
    'a name that follows the value',
    condition('lte', '5', 'to 5'),
    condition('lte', '6', 'to 6'),
    ['wider: amount is at most 6, 5 before'],
  ],
])('says what changed: %s', (_, old, edited, expected) => {
  expect(changes(policy(old), policy(edited))).toEqual(expected);
});

test('other words alone are said to be so', () => {
  const worded = (words: string): string => policy(`${limit('10/hour')}        on_deny: ${words}\n`);
  expect(changes(worded('Slower.'), worded('Rest.'))).toEqual([
    'unknown: other words for a call that “limit” denies',
  ]);
});

test('a tool that is closed now, or opened, is said in one sentence', () => {
  const closed = 'version: "1"\ndefault: deny\n';
  expect(changes(policy(limit('10/hour')), closed)).toEqual([
    'stricter: open within its rules before, blocked now',
  ]);
  expect(changes(closed, policy(limit('10/hour')))).toEqual([
    'wider: blocked before, open within its rules now',
  ]);
  expect(changes(closed, 'version: "1"\n')).toEqual(['wider: blocked before, open without a rule now']);
  expect(changes(closed, `${closed}hide: [pay]\n`)).toEqual(['unknown: blocked before, hidden now']);
});
