import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountPattern } from '../../../src/policy/parameters/amount-pattern.ts';
import { compareDecimals } from '../../../src/policy/parameters/decimal.ts';
import { matches } from '../../../src/policy/regular-expression/matches.ts';

test.each([
  { from: 1, below: '50', decimals: 8, pattern: String.raw`^(?:[1-9]|[1-4][0-9])(?:\.[0-9]{1,8})?$` },
  { from: 0, below: '50', decimals: 2, pattern: String.raw`^(?:[0-9]|[1-4][0-9])(?:\.[0-9]{1,2})?$` },
  { from: 1, below: '200', decimals: 8, pattern: String.raw`^(?:[1-9][0-9]?|1[0-9]{2})(?:\.[0-9]{1,8})?$` },
  { from: 1, below: '1000', decimals: 0, pattern: '^[1-9][0-9]{0,2}$' },
  { from: 1, below: '1.5', decimals: 2, pattern: String.raw`^1(?:\.[0-4][0-9]?)?$` },
  {
    from: 0,
    below: '12.05',
    decimals: 3,
    pattern: String.raw`^(?:(?:[0-9]|1[0-1])(?:\.[0-9]{1,3})?|12(?:\.(?:0|0[0-4][0-9]?))?)$`,
  },
])('from $from to below $below', ({ pattern, ...bounds }) => {
  expect(amountPattern(bounds)).toBe(pattern);
});

const decimals = 8;

/** Amounts as people write them, with up to 9 digits after the point: one more than allowed. */
const amount = fc
  .tuple(
    fc.oneof(fc.nat(120), fc.nat(2_000_000)),
    fc.option(fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: 9 })),
  )
  .map(([whole, fraction]) => (fraction === null ? String(whole) : `${whole}.${fraction}`));

const bounds = fc
  .tuple(fc.nat(120), fc.oneof(fc.nat(300), fc.nat(2_000_000)), fc.oneof(fc.constant(0), fc.nat(99_999_999)))
  .map(([from, more, fraction]) => ({
    from,
    below: `${from + more}.${String(fraction).padStart(8, '0')}`.replace(/\.?0+$/, (end) =>
      end.startsWith('.') ? '' : end.replace(/0+$/, ''),
    ),
    decimals,
  }))
  .filter(({ from, below }) => (compareDecimals(below, String(from)) ?? 0) > 0);

const isAdmitted = (text: string, { from, below }: { from: number; below: string }): boolean =>
  /^(?:0|[1-9][0-9]*)(?:\.[0-9]{1,8})?$/.test(text) &&
  (compareDecimals(text, String(from)) ?? -1) >= 0 &&
  (compareDecimals(text, below) ?? 1) < 0;

describe('an amount is matched exactly when it lies within the bounds', () => {
  test('for any bounds and amounts', () => {
    fc.assert(
      fc.property(bounds, fc.array(amount, { maxLength: 40 }), (each, amounts) => {
        const pattern = amountPattern(each);
        for (const text of amounts)
          expect([text, matches(pattern, text)]).toEqual([text, isAdmitted(text, each)]);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  test('next to the bounds, where one digit decides', () => {
    fc.assert(
      fc.property(bounds, (each) => {
        const pattern = amountPattern(each);
        const [whole = '', fraction = ''] = each.below.split('.');
        const cut = Array.from(fraction, (_, index) => `${whole}.${fraction.slice(0, index + 1)}`);
        const near = [
          each.below,
          String(each.from),
          String(each.from - 1),
          whole,
          `${whole}.0`,
          ...cut,
          ...cut.flatMap((text) => Array.from('0159').map((digit) => `${text.slice(0, -1)}${digit}`)),
          ...cut.map((text) => `${text}0`),
        ];
        for (const text of near)
          expect([text, matches(pattern, text)]).toEqual([text, isAdmitted(text, each)]);
      }),
      { numRuns: 100, seed: 12 },
    );
  });

  test.each([
    '1e9',
    '-5',
    ' 5',
    '5 ',
    '5\n',
    '05',
    '',
    '.5',
    '5.',
    '5.123456789',
    '+5',
    '5,0',
    '0x5',
    '٥',
    '50',
    '50.0',
  ])('another way to write one is not matched: %j', (text) => {
    expect(matches(amountPattern({ from: 1, below: '50', decimals }), text)).toBe(false);
  });
});
