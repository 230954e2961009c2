/** What a saved answer to tools/list says, whatever stands in it. */
import { describe, expect, test } from 'vitest';
import { readToolsList } from '../../src/command-line/tools-list.ts';
import { checkPolicy } from '../../src/policy/check/check-policy.ts';

const read = (inputSchema: unknown) => {
  const answer = { jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'pay', inputSchema }] } };
  return readToolsList('tools.json', new TextEncoder().encode(JSON.stringify(answer)));
};
const argumentsOf = (inputSchema: unknown) => read(inputSchema).tools[0]?.arguments ?? [];
const warningsOf = (inputSchema: unknown, condition: string) => {
  const policy = `version: "1"\ndefault: deny\ntools:\n  pay:\n    rules:\n      - name: r\n        conditions: [${condition}]\n        on_deny: Otherwise.\n`;
  return checkPolicy(policy, read(inputSchema)).warnings.map(({ code }) => code);
};

describe('schemas of JSON Schema 2020-12', () => {
  test('references, also with escapes, and all of allOf belong to a schema', () => {
    const schema = {
      $defs: {
        'a/b c': { type: 'string', enum: ['x', 'y'] },
        part: { properties: { other: { type: 'integer' } }, required: ['other'] },
      },
      properties: { kind: { $ref: '#/$defs/a~1b%20c' }, both: { type: ['integer', 'null'] } },
      required: ['kind'],
      allOf: [{ $ref: '#/$defs/part' }],
    };
    expect(argumentsOf(schema).toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { name: 'both', type: 'integer', required: false },
      { name: 'kind', type: 'string', required: true, values: ['x', 'y'] },
      { name: 'other', type: 'integer', required: true },
    ]);
    expect(warningsOf(schema, '{ path: args.kind, op: in, value: [x, z] }')).toContain('impossible-value');
  });

  test('what stands in alternatives may be there, and is not demanded', () => {
    const alternative = (name: string, type: string) => ({
      properties: { [name]: { type } },
      required: [name],
    });
    const schema = {
      type: 'object',
      anyOf: [alternative('a', 'string'), alternative('b', 'integer')],
      if: { properties: { unlooked: {} } },
      then: alternative('c', 'boolean'),
      dependentSchemas: { a: alternative('d', 'number') },
    };
    expect(argumentsOf(schema).map(({ name, required }) => [name, required])).toEqual(
      ['a', 'b', 'c', 'd'].map((name) => [name, false]),
    );
    expect(warningsOf(schema, '{ path: args.b, op: eq, value: 1 }')).not.toContain('unknown-argument');
    expect(warningsOf(schema, '{ path: args.e, op: eq, value: 1 }')).toContain('unknown-argument');
  });

  test.each([
    ['true', true],
    ['no schema', undefined],
    ['a schema that is elsewhere', { $ref: 'https://example.com/schema.json' }],
    ['a reference to nowhere', { $ref: '#/$defs/none' }],
    ['others are let in', { properties: { a: {} }, additionalProperties: { type: 'string' } }],
    ['patterns', { patternProperties: { '^x-': {} } }],
    ['a dynamic reference', { $dynamicRef: '#node' }],
  ])('%s leaves open which arguments there are', (_, schema) => {
    expect(warningsOf(schema, '{ path: args.any, op: eq, value: 1 }')).not.toContain('unknown-argument');
  });

  test.each([
    ['false', false],
    ['no properties', { type: 'object' }],
    ['nonsense', { properties: 'none', required: 'a', allOf: { a: 1 }, type: 5, prefixItems: [true] }],
  ])('%s leaves none', (_, schema) => {
    expect(warningsOf(schema, '{ path: args.any, op: eq, value: 1 }')).toContain('unknown-argument');
  });

  test('schemas that refer to themselves in many ways are read at once', () => {
    const many = Array.from({ length: 50 }, () => ({ $ref: '#' }));
    expect(argumentsOf({ properties: { a: { $ref: '#' } }, allOf: many, anyOf: many })).toEqual([
      { name: 'a', type: 'any', required: false },
    ]);
  });

  test('an argument called __proto__ is one like any other', () => {
    const text =
      '{"tools": [{"name": "pay", "inputSchema": {"properties": {"__proto__": {"type": "string"}}}}]}';
    const [tool] = readToolsList('tools.json', new TextEncoder().encode(text)).tools;
    expect(tool?.arguments).toEqual([{ name: '__proto__', type: 'string', required: false }]);
  });
});

test.each([
  ['no JSON', 'x', 'This is not JSON.'],
  ['an error', '{"jsonrpc": "2.0", "id": 1, "error": {"code": -1, "message": "no"}}', 'result is missing'],
  ['tools that are no list', '{"tools": 5}', 'tools is 5'],
  ['a tool without a name', '{"tools": [{"name": ""}]}', 'tools[0].name is'],
])('an answer that is none is refused: %s', (_, text, words) => {
  expect(() => readToolsList('tools.json', new TextEncoder().encode(text))).toThrow(words);
});

test('a policy for a server without tools is told that it has none', () => {
  const empty = readToolsList('tools.json', new TextEncoder().encode('{"tools":[]}'));
  const policy = 'version: "1"\ndefault: deny\ntools: { pay: { rules: [] } }\n';
  expect(checkPolicy(policy, empty).warnings.map(({ hint }) => hint)).toContain('It has none.');
});
