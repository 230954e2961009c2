import { expect, test } from 'vitest';
import { compileRegularExpression, matches } from '../../src/policy/regular-expression.ts';

test.each([
  ['BTC', 'xBTCx', true],
  ['^BTC$', 'BTC\n', false],
  ['(?m)^BTC$', 'x\nBTC\n', true],
  ['(?i)btc', 'BTC', true],
  [String.raw`^\d+$`, '٣', false],
  [String.raw`\pL`, 'é', true],
  ['^.$', '😀', true],
  ['(?P<n>a)(?P<n>b)', 'ab', true],
  [String.raw`\(?P<a>(?P<n>a)(?P<n>b)`, '(P<a>ab', true],
])('%s in %j: %s', (pattern, text, found) => {
  expect(matches(pattern, text)).toBe(found);
});

test.each(['(?=a)', String.raw`(a)\1`, '(', 'a{1001}', '(?P<1 x>a)(?P<n>b)(?P<n>c)'])(
  '%s is refused',
  (pattern) => {
    expect(() => compileRegularExpression(pattern)).toThrow();
    expect(matches(pattern, 'a')).toBe(false);
  },
);

test('takes time in proportion to the text, where backtracking would not end', () => {
  expect(matches('^(a|a)*b$', 'a'.repeat(100_000))).toBe(false);
});
