/** The JSON Schema for editors takes what we publish and marks common mistakes. */
import { globSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { policyFormat } from '../../src/policy/format-schema.ts';
import { beyondTheSchema, policyJsonSchema } from '../../src/policy/json-schema.ts';
import { policy as policyShape } from '../../src/policy/load/written-policy.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { resolveAlias, type MappingNode, type YamlNode } from '../../src/policy/yaml/node.ts';
import { isMergeKey, readScalar } from '../../src/policy/yaml/scalar.ts';
import { readEngineCases } from './support/corpus.ts';

const id = 'https://example.org/schemas/policy.json';
const schema = policyJsonSchema(id);
// A policy may hold .inf and .nan, which the engine compares like other numbers.
const takes = new Ajv({ strict: false, strictNumbers: false }).compile(schema);

const policyFiles = globSync('content/tools/*/*/*.yaml').filter((file) => !file.endsWith('.cases.yaml'));

test('says what it is', () => {
  expect(schema).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    title: 'Intercept policy, version 1',
    type: 'object',
    required: ['version'],
    additionalProperties: false,
  });
});

describe('takes the policies of the catalogue', () => {
  test('there are some', () => {
    expect(policyFiles.length).toBeGreaterThan(0);
  });

  test.each(policyFiles)('%s', (file) => {
    const policy: unknown = parse(readFileSync(file, 'utf8'));
    expect([takes(policy), takes.errors]).toEqual([true, null]);
    expect(policyFormat.safeParse(policy)).toMatchObject({ success: true });
  });
});

const withRule = (rule: unknown) => ({ version: '1', tools: { ping: { rules: [rule] } } });

test.each([
  ['the version as text', { version: '1' }, true],
  ['the version as number', { version: 1 }, true],
  ['no version', {}, false],
  ['another version', { version: '2' }, false],
  ['an unknown key', { version: '1', tool: {} }, false],
  ['a limit', withRule({ name: 'n', rate_limit: '30/minute' }), true],
  ['a limit per week', withRule({ name: 'n', rate_limit: '30/week' }), false],
  ['the short form of a limit', withRule({ name: 'n', rate_limit: { max: 30, window: 60 } }), false],
  ['action: allow', withRule({ name: 'n', action: 'allow' }), false],
  ['no name', withRule({ action: 'deny' }), false],
  [
    'an unknown operator',
    withRule({ name: 'n', conditions: [{ path: 'args.x', op: '==', value: 1 }] }),
    false,
  ],
])('%s', (_, policy, isTaken) => {
  expect(takes(policy)).toBe(isTaken);
});

test('knows the keys that loading knows, on every level', () => {
  const full = `version: "1"
description: d
default: deny
hide: [a]
tools:
  t:
    rules:
      - {name: n, action: deny, on_deny: o, state: {counter: c, window: day, increment: 1, increment_from: args.x}}
      - {name: m, rate_limit: 3/day}
      - {name: o, conditions: [{path: args.x, op: eq, value: 1}]}
      - {other: 1}
`;
  const loaded = loadPolicy(full);
  if (loaded.verdict === 'unreadable') throw new Error('unreadable');
  expect(loaded.source.unknownKeys.map(({ key }) => key)).toEqual(['other']);
  expect(takes(parse(full.replace('      - {other: 1}\n', '')))).toBe(true);
  const topKeys = Object.keys(policyFormat.shape);
  expect(Object.keys(policyShape.empty())).toEqual(topKeys);
});

describe('the corpora', () => {
  const cases = ['engine-v1.jsonl', 'engine-v2.jsonl'].flatMap(readEngineCases);
  const read = cases.map(({ id: name, policy }) => ({ name, policy, loaded: loadPolicy(policy) }));

  test('every valid policy without unknown keys is taken', () => {
    const valid = read.filter(
      ({ loaded }) => loaded.verdict === 'valid' && loaded.source.unknownKeys.length === 0,
    );
    expect(valid.length).toBeGreaterThan(300);
    expect(
      valid.flatMap(({ name, policy, loaded: { source } }) =>
        takes(plain(source?.root ?? null)) ? [] : [[name, policy, takes.errors?.[0]]],
      ),
    ).toEqual([]);
  });

  test('what it takes of the invalid ones is beyond a schema', () => {
    const missed = read.flatMap(({ loaded }) =>
      loaded.verdict === 'invalid' && loaded.source.root !== null && takes(plain(loaded.source.root))
        ? [[...new Set(loaded.problems.map(({ code }) => code))]]
        : [],
    );
    expect(new Set(missed.flat())).toEqual(new Set(Object.keys(beyondTheSchema)));
  });
});

/** What a text says to a program that reads YAML as the engine does. */
function plain(node: YamlNode | null): unknown {
  if (node === null) return {};
  if (node.kind === 'alias') return plain(node.target);
  if (node.kind === 'sequence') return node.items.map(plain);
  if (node.kind === 'mapping') return Object.fromEntries(entriesOf(node));
  const value = readScalar(node)?.value;
  if (typeof value === 'bigint') return Number(value);
  return value !== null && typeof value === 'object' ? node.text : value;
}

const entriesOf = ({ entries }: MappingNode): [string, unknown][] =>
  entries.flatMap(({ key, value }): [string, unknown][] =>
    isMergeKey(key) ? mergedEntries(value) : [[textOf(key), plain(value)]],
  );

const textOf = (key: YamlNode): string => (key.kind === 'scalar' ? key.text : '');

function mergedEntries(node: YamlNode): [string, unknown][] {
  const content = resolveAlias(node);
  if (content.kind === 'sequence') return content.items.flatMap(mergedEntries);
  return content.kind === 'mapping' ? entriesOf(content) : [];
}
