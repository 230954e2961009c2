import { describe, expect, test } from 'vitest';
import { printedForm } from '../../src/policy/printed-form.ts';
import type { Value } from '../../src/policy/value.ts';

// The expected texts are what fmt.Sprintf("%v", value) gives in Go 1.19.
describe('the printed form of', () => {
  test.each<[string, Value, string]>([
    ['null', null, '<nil>'],
    ['true', true, 'true'],
    ['an empty text', '', ''],
    ['a text, without quotes', 'a b', 'a b'],
    ['a whole number', 1_234_567n, '1234567'],
    ['a whole number above 64 signed bits', 2n ** 63n, '9223372036854775808'],
    ['a small number', 5, '5'],
    ['minus zero', -0, '-0'],
    ['a fraction', 2.5, '2.5'],
    ['the last number without an exponent', 999_999, '999999'],
    ['the first number with an exponent', 1_000_000, '1e+06'],
    ['an order id that arrives as a number', 1_234_567_890_123, '1.234567890123e+12'],
    ['more digits than a number keeps', 123456789012345678901, '1.2345678901234568e+20'],
    ['a large number', 1e100, '1e+100'],
    ['the last small number without an exponent', 0.0001, '0.0001'],
    ['the first small number with an exponent', 0.000012345, '1.2345e-05'],
    ['the smallest number', 5e-324, '5e-324'],
    ['no number', Number.NaN, 'NaN'],
    ['infinity', Number.POSITIVE_INFINITY, '+Inf'],
    ['minus infinity', Number.NEGATIVE_INFINITY, '-Inf'],
    [
      'a date',
      { kind: 'timestamp', time: 0, printed: '1970-01-01 00:00:00 +0000 UTC' },
      '1970-01-01 00:00:00 +0000 UTC',
    ],
    ['an empty list', [], '[]'],
    ['a list', [null, 'x', 1, ['y', true]], '[<nil> x 1 [y true]]'],
    ['an empty map', new Map(), 'map[]'],
    [
      'a map, by the bytes of its keys',
      new Map<Value, Value>([
        ['\u{1F600}', 1n],
        ['\uFFFD', 2n],
        ['b', new Map()],
        ['ab', [1n]],
        ['a', null],
      ]),
      'map[a:<nil> ab:[1] b:map[] \uFFFD:2 \u{1F600}:1]',
    ],
    [
      'a map with keys of every type',
      new Map<Value, Value>([
        [1n, 1n],
        ['a', 2n],
        [true, 3n],
        [1.5, 4n],
        [null, 5n],
        [2n ** 63n, 6n],
        [{ kind: 'timestamp', time: 5000, printed: '1970-01-01 00:00:05 +0000 UTC' }, 8n],
        [{ kind: 'timestamp', time: 0, printed: '1970-01-01 00:00:00 +0000 UTC' }, 7n],
        [-3n, 8n],
        ['Z', 9n],
        [false, 0n],
        [Number.NaN, 1n],
      ]),
      'map[<nil>:5 false:0 true:3 NaN:1 1.5:4 -3:8 1:1 Z:9 a:2 9223372036854775808:6' +
        ' 1970-01-01 00:00:00 +0000 UTC:7 1970-01-01 00:00:05 +0000 UTC:8]',
    ],
  ])('%s', (_, value, printed) => {
    expect(printedForm(value)).toBe(printed);
  });

  test('a list nested 200,000 deep', () => {
    const depth = 200_000;
    let value: Value = 'x';
    for (let level = 0; level < depth; level++) value = [value];
    expect(printedForm(value)).toHaveLength(2 * depth + 1);
  });

  test('a list of 500,000 items', () => {
    expect(printedForm(Array.from({ length: 500_000 }, () => 'x'))).toHaveLength(1_000_001);
  });
});
