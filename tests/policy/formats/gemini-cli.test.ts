/**
 * The policy of Gemini CLI. That its engine reads the files and decides so is checked with the engine itself, in
 * `npm run test:clients`; here the patterns are held against our own decisions, on the text that the engine matches.
 */
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { MemoryCounters } from '../../../src/policy/counters.ts';
import { decide } from '../../../src/policy/decide.ts';
import type { Condition, Policy } from '../../../src/policy/format.ts';
import { conditionPattern } from '../../../src/policy/formats/gemini/arguments-pattern.ts';
import { textPattern } from '../../../src/policy/formats/gemini/text-pattern.ts';
import type { JsonValue } from '../../../src/policy/value.ts';
import { published, rendered } from './support/published.ts';

/** Arguments as the engine's stableStringify writes them: NUL around each pair of the outermost level, keys sorted. */
const argumentsText = (args: Readonly<Record<string, JsonValue>>): string =>
  `{${Object.keys(args)
    .toSorted()
    .map((key) => `\0${JSON.stringify(key)}:${JSON.stringify(args[key])}\0`)
    .join(',')}}`;

const holds = (condition: Condition, args: Readonly<Record<string, JsonValue>>): boolean => {
  const policy: Policy = {
    description: '',
    default: 'deny',
    hide: [],
    tools: new Map([
      [
        'tool',
        [
          {
            name: 'r',
            action: 'evaluate',
            conditions: [condition],
            on_deny: '',
            state: null,
            rate_limit: null,
          },
        ],
      ],
    ]),
  };
  const { decision } = decide(policy, { tool: 'tool', arguments: args }, new MemoryCounters(), new Date(0));
  return decision === 'allow';
};

const text = fc.oneof(
  fc.constantFrom('BTC', 'ETH', '5', '"', '\\', 'true', '1e+06', '', '\u2028', '\ufffd', 'a"b', '[BTC]'),
  fc.string({ maxLength: 6 }),
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  fc.constantFrom(0, 99.5, 100, 100.00001, 1e-7, 1e21, -1e-9, 2 ** 53, 1e6, 0.5, -0),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const scalar = fc.oneof(text, number, fc.boolean(), fc.constant(null));
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ symbol: text, limit: number }),
);
const args = fc.dictionary(fc.constantFrom('symbol', 'limit', 'other'), value, { maxKeys: 3 });

const policyScalar = fc.oneof(
  text,
  fc.integer({ min: -3, max: 120 }).map(BigInt),
  fc.constantFrom(0n, 1_000_000n, 2n ** 60n, 0.5),
  fc.boolean(),
);
const path = fc.constantFrom('args.symbol', 'args.limit');
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ path, op: fc.constantFrom('eq', 'neq'), value: policyScalar }),
  fc.record({
    path,
    op: fc.constantFrom('in', 'not_in'),
    value: fc.array(policyScalar, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ path, op: fc.constant('exists'), value: fc.boolean() }),
  fc.record({
    path,
    op: fc.constantFrom('lt', 'lte', 'gt', 'gte'),
    value: fc
      .oneof(
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(0, 9, 10, 99, 100, 999, 1000, 123_456, 9_007_199_254_740_991),
      )
      .map(BigInt),
  }),
  fc.record({
    path,
    op: fc.constant('regex'),
    value: fc.constantFrom(
      '^[A-Z]{2,3}$',
      '^(?:B|E)TC?$',
      '^a"b$',
      '^(?:[1-9]|5)(?:\\.[0-9]{1,2})?$',
      '^\\\\$',
    ),
  }),
);

test('a pattern holds for exactly the arguments for which the condition does', () => {
  let compared = 0;
  fc.assert(
    fc.property(condition, args, (each, given) => {
      const pattern = conditionPattern(each);
      if (pattern === null) return;
      compared++;
      const matched = new RegExp(`^${pattern}`).test(argumentsText(given));
      expect(matched, `${JSON.stringify(each, bigint)} on ${JSON.stringify(given)}`).toBe(holds(each, given));
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(2000);
});

const bigint = (_key: string, each: unknown): unknown => (typeof each === 'bigint' ? Number(each) : each);

test('a nested value, or one within a text, is not taken for an argument', () => {
  const pattern = conditionPattern({ path: 'args.symbol', op: 'eq', value: 'BTC' }) ?? '';
  const matches = (given: Record<string, JsonValue>) => new RegExp(`^${pattern}`).test(argumentsText(given));
  expect(matches({ symbol: 'BTC' })).toBe(true);
  expect(matches({ order: { symbol: 'BTC' } })).toBe(false);
  expect(matches({ note: '\0"symbol":"BTC"\0' })).toBe(false);
});

describe('a regular expression', () => {
  test.each([
    [
      '^(?:[1-9]|[1-4][0-9])(?:\\.[0-9]{1,8})?$',
      ['5', '49.5', '12.12345678'],
      ['50', '5.', '5.123456789', ''],
    ],
    [
      '^\\["[A-Z]{2,4}"(?:,"[A-Z]{2,4}"){0,2}\\]$',
      ['["AB"]', '["AB","CD","EF"]'],
      ['[]', '["AB","CD","EF","GH"]'],
    ],
    ['^[A-Za-z0-9_-]{1,3}$', ['a-_', 'Z'], ['', 'abcd', 'a b']],
    ['^\\w\\d$', ['_1'], ['1_']],
  ])('%s is written for JSON', (pattern, fits, others) => {
    const written = new RegExp(`^(?:${textPattern(pattern)})$`);
    const inside = (each: string) => JSON.stringify(each).slice(1, -1);
    for (const each of fits) expect(written.test(inside(each)), each).toBe(true);
    for (const each of others) expect(written.test(inside(each)), each).toBe(false);
  });

  test.each([
    'BTC',
    '^a|b$',
    '^a.b$',
    '^[^a]$',
    '^[A-z]$',
    '^(?i)btc$',
    '^(?:ab)+$',
    '^(?:ab){1,}$',
    '^a+?$',
    '^\\pL$',
    '^é$',
    '^(?:[A-Z]{20}x){0,400}$',
    '^[!-~]$',
  ])('%s is given up, so that it is asked about', (pattern) => {
    expect(textPattern(pattern)).toBeNull();
  });
});

const rule = z.strictObject({
  mcpName: z.string().regex(/^[A-Za-z0-9-]+$/),
  toolName: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  argsPattern: z
    .string()
    .max(2048)
    // The client's guard against slow patterns, and its compiler.
    .refine((pattern) => !/\([^)]*[*+?{].*\)[*+?{]/.test(pattern))
    .refine((pattern) => new RegExp(pattern) instanceof RegExp)
    .optional(),
  decision: z.enum(['allow', 'deny', 'ask_user']),
  priority: z.int().min(951).max(999),
  denyMessage: z.string().min(1).optional(),
});
const file = z.strictObject({ rule: z.array(rule).min(1) });

test('every file holds what the loader asks for, and ends with a rule for all other tools', () => {
  for (const each of published) {
    const { rule: rules } = file.parse(parse(rendered('gemini-cli', each).text));
    expect(rules.at(-1)).toMatchObject({
      toolName: '*',
      priority: Math.min(...rules.map(({ priority }) => priority)),
    });
  }
});
