import { describe, expect, test } from 'vitest';
import { compare } from '../../src/policy/compare.ts';
import type { Operator } from '../../src/policy/format.ts';
import type { Value } from '../../src/policy/value.ts';

const date: Value = { kind: 'timestamp', time: 0, printed: '1970-01-01 00:00:00 +0000 UTC' };

// [found in the call, wanted by the policy, whether the operator holds]
const tables: Partial<Record<Operator, [Value, Value, boolean][]>> = {
  eq: [
    [5, 5n, true],
    [5, 5, true],
    [5.5, 5n, false],
    [Number.NaN, Number.NaN, false],
    [9_007_199_254_740_992, 9_007_199_254_740_993n, true],
    ['5', 5n, true],
    ['5.0', 5, false],
    ['true', true, true],
    ['<nil>', null, true],
    ['[a b]', ['a', 'b'], true],
    [['a b'], ['a', 'b'], true],
    [new Map<Value, Value>([['a', 1]]), new Map<Value, Value>([['a', 1n]]), true],
    ['btcusdt', 'BTCUSDT', false],
    ['1970-01-01 00:00:00 +0000 UTC', date, true],
    [1_234_567, '1234567', false],
    [1_234_567, '1.234567e+06', true],
    ['1234567', 1_234_567n, true],
    [2 ** 63, 2n ** 63n, false],
    ['9223372036854775808', 2n ** 63n, true],
  ],
  neq: [
    [5, 5n, false],
    ['5', 6n, true],
  ],
  in: [
    ['BTCUSDT', ['ETHUSDT', 'BTCUSDT'], true],
    ['BTC', ['BTCUSDT'], false],
    [5, ['5'], true],
    ['x', [], false],
    ['x', 'x', false],
  ],
  not_in: [
    ['BTC', ['BTCUSDT'], true],
    ['x', ['x'], false],
  ],
  lt: [
    [4, 5n, true],
    [5, 5n, false],
    ['4', 5n, false],
    [null, 5n, false],
    [4, 2n ** 63n, false],
  ],
  lte: [
    [5, 5n, true],
    [5.1, 5n, false],
    [Number.NaN, 5n, false],
  ],
  gt: [
    [6n, 5, true],
    [5, 5n, false],
  ],
  gte: [
    [5, 5.5, false],
    [5, -Infinity, true],
  ],
  regex: [
    ['xBTCx', 'BTC', true],
    ['BTC', '^$', false],
    [5, '5', false],
    ['a😀b', '^a.b$', true],
    ['x', '(?=x)', false],
  ],
  contains: [
    ['BTCUSDT', 'USDT', true],
    ['BTCUSDT', '', true],
    ['5', 5n, false],
    [['a', 5], 5n, true],
    [['a', 5], '5', true],
    [['ab'], 'a', false],
    [5, 5n, false],
    [new Map<Value, Value>([['a', 1]]), 'a', false],
  ],
  exists: [
    ['', true, true],
    [null, true, false],
    [null, false, true],
  ],
};

describe.each(Object.entries(tables) as [Operator, [Value, Value, boolean][]][])('%s', (operator, rows) => {
  test.each(rows)('%o with %o: %s', (found, wanted, holds) => {
    expect(compare(operator, found, wanted)).toBe(holds);
  });
});
