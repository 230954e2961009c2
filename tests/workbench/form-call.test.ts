/** From the fields of a call to what is sent, and back. */
import { expect, test } from 'vitest';
import { canBeShown, typedArguments, typedJson } from '../../src/workbench/trying/form-call.ts';

const [text, number] = [{ type: 'string' }, { type: 'integer' }] as const;

test.each([
  ['', number, undefined],
  ['5', number, '5'],
  ['5', text, '"5"'],
  [' 7 ', number, '7'],
  ['null', number, 'null'],
  ['9007199254740993', number, '9007199254740993'],
  ['1.0', number, '1.0'],
  ['many', number, '"many"'],
  ['"', text, '"\\""'],
])('%j is sent as it is typed', (typed, argument, json) => {
  expect(typedJson(typed, argument)).toBe(json);
});

test.each([
  ['BTC', text, true],
  ['', text, false],
  [5, text, false],
  [['a'], text, false],
  [5, number, true],
  ['5', number, false],
  [null, number, true],
  [{ a: [1] }, number, true],
])('%j has a place in a field, or has none', (value, argument, is) => {
  expect(canBeShown(value, argument)).toBe(is);
});

test('what JavaScript would lose stays text', () => {
  expect(typedArguments('{"a": 1}')).toEqual({ arguments: { a: 1 } });
  for (const lost of ['{"a": 9007199254740993}', '{"a": 1, "a": 2}', '{"a": 1.0}'])
    expect(typedArguments(lost)).toEqual({ arguments_text: lost });
});
