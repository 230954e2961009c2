import { describe, expect, test } from 'vitest';
import { acceptValue, readValue, valueText, type Parameter } from '../../../src/policy/parameters/index.ts';

const set = [{ rule: 'r', path: 'args.a' }];
const amount: Parameter = {
  kind: 'amount-below',
  id: 'amount',
  label: 'Every order is below',
  unit: 'GBP',
  from: 1,
  decimals: 2,
  default: '50',
  at_most: '10000',
  sets: set,
};
const goods: Parameter = {
  kind: 'one-of',
  id: 'goods',
  label: 'Goods',
  default: ['TEA-GB', 'RUM-GB'],
  at_most: 3,
  pattern: '^[A-Z]+-GB$',
  form: 'goods in capitals that end in -GB',
  ending: '-GB',
  sets: set,
};
const rows: Parameter = {
  kind: 'number-up-to',
  id: 'rows',
  label: 'Rows',
  default: 5,
  at_least: 2,
  at_most: 100,
  sets: set,
};

describe('an amount', () => {
  test.each([
    ['200', '200'],
    [' 200.50 ', '200.5'],
    ['1.01', '1.01'],
    ['10000', '10000'],
    ['10000.00', '10000'],
  ])('%j is read as %s', (text, value) => {
    expect(readValue(amount, text)).toEqual({ value });
  });

  test.each([
    '',
    '0',
    '1',
    '1.00',
    '-5',
    '1e3',
    '05',
    '1,000',
    '50,5',
    '10000.01',
    '99999999999999999999',
    '.5',
    '5.',
    'NaN',
    '٥٠',
  ])('%j is refused with what to write', (text) => {
    const read = readValue(amount, text);
    expect('error' in read && read.error).toContain(
      'Write a number of GBP above 1 and up to 10,000, such as 50',
    );
    expect('error' in read && read.error).toContain(text === '' ? 'found nothing' : `found "${text}"`);
  });

  test('one with too many decimals is refused, and not rounded', () => {
    expect(readValue(amount, '50.005')).toEqual({
      error:
        'Every order is below: found "50.005". Write a number of GBP above 1 and up to 10,000, such as 50. It can have 2 decimals at most.',
    });
  });
});

describe('a list', () => {
  test.each([
    ['TEA-GB', ['TEA-GB']],
    ['TEA-GB, RUM-GB', ['TEA-GB', 'RUM-GB']],
    ['RUM-GB\n TEA-GB,RUM-GB ,', ['RUM-GB', 'TEA-GB']],
  ])('%j is read as %j', (text, value) => {
    expect(readValue(goods, text)).toEqual({ value });
  });

  test.each([
    ['', 'Goods: found nothing. Name at least one, such as TEA-GB, RUM-GB.'],
    ['A-GB B-GB C-GB D-GB', 'Goods: found 4, expected at most 3, such as TEA-GB, RUM-GB.'],
    [
      'TEA-GB tea-GB',
      'Goods: found "tea-GB". Write goods in capitals that end in -GB, such as TEA-GB, RUM-GB.',
    ],
    [
      'TEA\u202e-GB',
      'Goods: found "TEA\u202e-GB". Write goods in capitals that end in -GB, such as TEA-GB, RUM-GB.',
    ],
  ])('%j is refused', (text, error) => {
    expect(readValue(goods, text)).toEqual({ error });
  });

  test('the pattern and the values of the argument hold as well', () => {
    expect(readValue(goods, 'TEA-GB', { name: 'a', pattern: '^R' })).toHaveProperty('error');
    expect(readValue(goods, 'TEA-GB', { name: 'a', values: ['RUM-GB', 'TEA-GB'] })).toEqual({
      value: ['TEA-GB'],
    });
    expect(readValue(goods, 'GIN-GB', { name: 'a', values: ['RUM-GB', 'TEA-GB'] })).toEqual({
      error: 'Goods: found "GIN-GB". Write one or more of RUM-GB, TEA-GB, such as TEA-GB, RUM-GB.',
    });
  });
});

describe('a whole number', () => {
  test.each([
    ['2', 2],
    [' 100 ', 100],
  ])('%j is read', (text, value) => {
    expect(readValue(rows, text)).toEqual({ value });
  });

  test.each(['', '1', '101', '5.0', '1e1', '-3', '0x10', '９', '99999999999999999999'])(
    '%j is refused',
    (text) => {
      expect(readValue(rows, text)).toEqual({
        error: `Rows: found ${text === '' ? 'nothing' : `"${text}"`}. Write a whole number from 2 to 100, in digits alone.`,
      });
    },
  );
});

test('what a field shows is read again', () => {
  for (const parameter of [amount, goods, rows]) {
    const { default: own } = parameter;
    expect(readValue(parameter, valueText(own))).toEqual({ value: own });
    expect(acceptValue(parameter, own)).toEqual({ value: own });
  }
});

test.each([null, undefined, {}, [], [[]], [null], true, '__proto__', { length: 1e9 }, NaN])(
  'a link that holds %j for a value is refused',
  (value) => {
    for (const parameter of [amount, goods, rows])
      expect(acceptValue(parameter, value)).toHaveProperty('error');
  },
);
