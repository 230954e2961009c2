/** What the engine does with texts that no author means to write, as tried with it. */
import { describe, expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide } from '../../src/policy/decide.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { policyWithTools } from './support/valid-policy.ts';

describe('two byte order marks', () => {
  test('cost every line its first character, so that no key is found', () => {
    const loaded = loadPolicy('\ufeff\ufeff# a policy\nversion: "1"\ndefault: deny\n');
    expect(loaded.verdict).toBe('invalid');
    expect(loaded.problems.map(({ code }) => code)).toEqual(['version-not-1']);
  });

  test('one costs nothing', () => {
    expect(loadPolicy('\ufeff# a policy\nversion: "1"\n').verdict).toBe('valid');
  });
});

describe('!!binary that is no UTF-8', () => {
  const decisionOn = (condition: string, argument: string): string =>
    decide(
      policyWithTools(`  t: {rules: [{name: r, conditions: [{path: args.a, ${condition}}]}]}`),
      { tool: 't', arguments: { a: argument } },
      new MemoryCounters(),
      new Date(0),
    ).decision;

  test.each([
    // The bytes ff, and the first byte of é.
    ['op: eq, value: !!binary /w==', '\ufffd', 'deny'],
    ['op: eq, value: !!binary /w==', '\udcff', 'deny'],
    ['op: contains, value: !!binary ww==', 'é', 'allow'],
    ['op: contains, value: !!binary ww==', 'e', 'deny'],
    ['op: in, value: [!!binary w6k=]', 'é', 'allow'],
  ])('%s on %j: %s', (condition, argument, decision) => {
    expect(decisionOn(condition, argument)).toBe(decision);
  });

  test('is no regular expression', () => {
    const rule = '{name: r, conditions: [{path: args.a, op: regex, value: !!binary /w==}]}';
    const loaded = loadPolicy(`version: "1"\ntools: {t: {rules: [${rule}]}}\n`);
    expect(loaded.problems.map(({ code }) => code)).toEqual(['malformed-regex']);
  });
});
