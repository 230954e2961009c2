/** The JSON Schema for editors takes what we publish and marks common mistakes. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { policyFormat } from '../../src/policy/format.ts';
import { policyJsonSchema } from '../../src/policy/json-schema.ts';
import { policy as policyShape } from '../../src/policy/load/written-policy.ts';
import { loadPolicy } from '../../src/policy/load.ts';

const id = 'https://example.org/schemas/policy.json';
const schema = policyJsonSchema(id);
const bySchema = z.fromJSONSchema(schema);
const takes = (policy: unknown) => bySchema.safeParse(policy).success;

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
    expect(bySchema.safeParse(policy)).toMatchObject({ success: true });
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
