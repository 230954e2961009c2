import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRegularExpression } from '../../src/policy/regular-expression/compile.ts';
import { matches } from '../../src/policy/regular-expression/matches.ts';
import { isPlainExpression } from '../../src/policy/regular-expression/plain-expression.ts';

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

describe('classes of characters have the names that Go 1.25 knows', () => {
  test.each([
    [String.raw`^\p{greek}$`, 'α', 'a'],
    [String.raw`^\p{ASCII}$`, 'a', 'é'],
    [String.raw`^\P{as-ci_i}$`, 'é', 'a'],
    [String.raw`^\p{Letter}$`, 'é', '1'],
    [String.raw`^\p{Cased_Letter}$`, 'é', 'ª'],
    [String.raw`^\p{digit}$`, '٣', 'a'],
    [String.raw`^[\p{punct}x]$`, '!', 'a'],
    [String.raw`^\p{lu}$`, 'É', 'é'],
    [String.raw`^(?i)\p{lu}$`, 'é', '1'],
    [String.raw`^\p{^ L_}$`, '1', 'a'],
    [String.raw`^\pl$`, 'a', '1'],
    [String.raw`^\p{Assigned}$`, 'a', '\u0378'],
    [String.raw`^\Q\p{Foo}\E$`, String.raw`\p{Foo}`, 'a'],
    [String.raw`^\\p{2}$`, String.raw`\pp`, 'a'],
  ])('%s', (pattern, text, other) => {
    expect([matches(pattern, text), matches(pattern, other)]).toEqual([true, false]);
  });

  test.each([
    ...[
      'Emoji',
      'Alphabetic',
      'Uppercase',
      'White_Space',
      'Hex_Digit',
      'Latn',
      'L&',
      'Script=Greek',
      '',
      '^',
      ' ^Greek',
    ],
    // Scripts that came after Unicode 15.0.
    ...['Garay', 'Todhri', 'Sidetic', 'Sunuwar'],
    // The engine looks for Nagmundari and Signwriting.
    ...['Nag_Mundari', 'Old_Italic', 'SignWriting'],
  ])(String.raw`\p{%s} is refused`, (name) => {
    expect(() => compileRegularExpression(String.raw`\p{${name}}`)).toThrow('invalid character class range');
  });
});

describe('a plain expression is one for all to see', () => {
  test.each([
    '^[A-Z0-9]{2,20}$',
    String.raw`^(?:[1-9]|[1-4][0-9])(?:\.[0-9]{1,8})?$`,
    '^(BTC|ETH)USDT$',
    'secret',
    '^[^/]+/main$',
  ])('%s is plain', (pattern) => {
    expect(isPlainExpression(pattern)).toBe(true);
  });

  test.each([
    'a**',
    '[9-1]',
    '[4-3]',
    'a{5,2}',
    'a{1001}',
    '(?=a)',
    '(',
    ')',
    '[]',
    '(?i)a',
    '(a{99}){99}',
    '*',
  ])('%s is not', (pattern) => {
    expect(isPlainExpression(pattern)).toBe(false);
  });

  test('RE2 takes whatever is plain', () => {
    // Signs that mean something, in any order: about one in twenty is plain.
    const sign = fc.constantFrom(
      ...String.raw`aZ09_ -.,:/@^$*+?()[]{}|\<>=!&#~'"%;dwpPQE`.split(''),
      '{2}',
      '{1,5}',
      '[A-Z]',
      '[4-9]',
      '(?:',
    );
    const lengths = { minLength: 1, maxLength: 12 };
    let plain = 0;
    fc.assert(
      fc.property(fc.string({ unit: sign, ...lengths }), (pattern) => {
        if (!isPlainExpression(pattern)) return;
        plain += 1;
        expect(() => compileRegularExpression(pattern), pattern).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
    expect(plain).toBeGreaterThan(200);
  });
});
