/** What the engine's reader makes of a call. The expectations are what Go 1.25's encoding/json does with the same text. */
import { describe, expect, test } from 'vitest';
import { readArguments, readParams } from '../../src/policy/read-call.ts';

const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

describe('arguments that are read', () => {
  test.each([
    ['{"a": 1e308}', { a: 1e308 }],
    ['{"a": 1e-400}', { a: 0 }],
    ['null', {}],
    ['{"a": 1, "a": "2"}', { a: '2' }],
    ['{"1e400": "1e400, in \\"quotes\\""}', { '1e400': '1e400, in "quotes"' }],
    [String.raw`{"\ud800": "\udc00\ud800\ud83d\ude00 \\ud800"}`, { '\ufffd': '\ufffd\ufffd😀 \\ud800' }],
  ])('%s', (text, read) => {
    expect(readArguments('t', text)).toEqual({ call: { tool: 't', arguments: read } });
  });

  test('as deep as the engine goes', () => {
    expect(readArguments('t', `{"a": ${nested(9997)}}`)).toHaveProperty('call');
    expect(readArguments('t', `{"a": ${nested(9998)}}`)).toEqual({
      unread: 'it is nested more than 10,000 levels deep',
    });
  });
});

describe('arguments that are not read', () => {
  test.each([
    ['{"a": 1e400}', 'the number 1e400 is too large'],
    ['{"a": {"b": [0, -2E+309]}}', 'the number -2E+309 is too large'],
    [`{"a": 1${'0'.repeat(400)}}`, 'the number 100000000000… (401 characters) is too large'],
    ['[1]', 'arguments is a list, not an object'],
    ['"a"', 'arguments is a string, not an object'],
  ])('%s', (text, unread) => {
    expect(readArguments('t', text)).toEqual({ unread });
  });
});

describe('params', () => {
  test.each([
    ['{"name": "a", "arguments": {"x": 1}, "_meta": {"progressToken": 1e400}}', 'a', { x: 1 }],
    ['{"name": "a", "Name": "b"}', 'b', {}],
    ['{"NAME": "a", "name": "b", "Name": null}', 'b', {}],
    ['{"name": "a", "Name": "b", "name": "c"}', 'c', {}],
    [
      '{"name": "a", "arguments": {"x": 1, "y": 1}, "argumentſ": {"y": 2, "__proto__": 3}}',
      'a',
      { x: 1, y: 2, ['__proto__']: 3 },
    ],
    ['{"name": "a", "arguments": {"x": 1}, "Arguments": null}', 'a', {}],
    ['null', '', {}],
  ])('%s', (text, tool, read) => {
    expect(readParams(text)).toEqual({ call: { tool, arguments: read } });
  });

  test.each([
    ['{"name": 5, "arguments": {}}', 'name is a number, not a text'],
    ['{"name": "a", "arguments": {"x": 1e400}, "Arguments": {}}', 'the number 1e400 is too large'],
    ['{"name": "a", "arguments": []}', 'arguments is a list, not an object'],
    ['[]', 'params is a list, not an object'],
  ])('%s is not read', (text, unread) => {
    expect(readParams(text)).toEqual({ unread });
  });

  test('what is no JSON is an error of its own', () => {
    expect(() => readParams('{"name": }')).toThrow(SyntaxError);
    expect(() => readArguments('t', '{"a": Infinity}')).toThrow(SyntaxError);
  });
});
