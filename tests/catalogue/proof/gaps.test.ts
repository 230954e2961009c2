import { describe, expect, test } from 'vitest';
import { missingDecisions } from '../../../src/catalogue/proof/both-decisions.ts';
import { gapsInProof } from '../../../src/catalogue/proof/index.ts';
import { rulesNotNeeded } from '../../../src/catalogue/proof/needed-rules.ts';
import { toolsNotCalled } from '../../../src/catalogue/proof/tools-called.ts';
import type { Call, Case } from '../../../src/catalogue/schema/cases.ts';
import { validPolicy } from '../../policy/support/valid-policy.ts';

const makesCalls = (...calls: Partial<Call>[]): Case[] => [
  { title: 'c', calls: calls.map((call) => ({ tool: 't', arguments: {}, expect: 'allow', ...call })) },
];
const codes = (faults: readonly { code: string }[]): string[] => faults.map(({ code }) => code);

describe('an allowed and a denied call', () => {
  const check = (policy: string, ...calls: Partial<Call>[]): string[] =>
    codes(missingDecisions(validPolicy(`version: "1"\n${policy}`), makesCalls(...calls), false));

  const limited = 'tools: {t: {rules: [{name: one, rate_limit: 1/day}]}}';

  test('are both expected of a policy that can do both', () => {
    expect(check(limited, {})).toEqual(['no-denied-call']);
    expect(check(limited, { times: 2 })).toEqual([]);
    expect(check('default: deny\ntools: {t: {}}', { tool: 'u' })).toEqual(['no-allowed-call']);
    expect(check('default: deny\ntools: {t: {}}', {})).toEqual(['no-denied-call']);
    expect(check('hide: [t]', {})).toEqual(['no-allowed-call']);
  });

  test.each([
    'default: deny',
    'hide: ["*"]',
    'default: deny\ntools: {t: {rules: [{name: shut, action: deny}]}}',
    'default: deny\nhide: [t]\ntools: {t: {}}',
    'tools: {"*": {rules: [{name: shut, action: deny}]}}',
  ])('a policy that allows nothing needs only a denied call: %s', (policy) => {
    expect(check(policy, {})).toEqual([]);
  });

  test('a policy that must leave something possible needs an allowed call as well', () => {
    const policy = validPolicy('version: "1"\ndefault: deny');
    expect(missingDecisions(policy, makesCalls({}), true)).toEqual([
      {
        code: 'no-allowed-call',
        message: 'Found 1 calls, none of them allowed; expected at least one that the policy allows.',
        hint: 'Add a call that passes, so that the page shows what stays possible.',
        where: { file: 'cases', path: [] },
      },
    ]);
  });

  test('a policy that denies nothing needs only an allowed call', () => {
    expect(check('tools: {t: {}}', {})).toEqual([]);
  });
});

describe('a needed rule', () => {
  const policy = validPolicy(`
version: "1"
default: deny
tools:
  t:
    rules:
      - name: symbol
        conditions: [{ path: args.symbol, op: eq, value: BTCUSDT }]
      - name: named symbol
        conditions: [{ path: args.symbol, op: exists, value: true }]
  u:
    rules:
      - { name: shut, action: deny }
  "*":
    rules:
      - { name: all, rate_limit: 1/hour }`);

  const places = (...calls: Partial<Call>[]): unknown[] =>
    rulesNotNeeded(policy, makesCalls(...calls)).map(({ where }) => where.file === 'policy' && where.place);

  test('denies a call that would be allowed without it', () => {
    const symbol = { arguments: { symbol: 'BTCUSDT' } };
    expect(places({ arguments: { symbol: 'X' } }, { tool: 'u' }, { ...symbol, times: 2 })).toEqual([
      'tools.t.rules[1]',
    ]);
  });

  test('is not one whose calls another rule denies as well', () => {
    // Without a symbol both rules of t deny, and taking one out changes nothing.
    expect(places({})).toEqual([
      'tools.t.rules[0]',
      'tools.t.rules[1]',
      'tools.u.rules[0]',
      'tools.*.rules[0]',
    ]);
  });

  test('is named in the fault', () => {
    expect(rulesNotNeeded(policy, makesCalls({}))[2]).toEqual({
      code: 'rule-not-needed',
      message: 'Found no call that only the rule "shut" of u denies, expected at least one.',
      hint: 'Add a call that this rule alone denies to the cases, or take the rule out.',
      where: { file: 'policy', place: 'tools.u.rules[0]' },
    });
  });
});

test('each tool must be called', () => {
  expect(toolsNotCalled(['t', 'u', 'v'], makesCalls({}, { tool: 'v' }))).toEqual([
    {
      code: 'tool-not-called',
      message: 'Found no call of u, expected at least one.',
      hint: 'Add a case that calls u and says what happens.',
      where: { file: 'cases', path: [] },
    },
  ]);
});

describe('the whole proof', () => {
  const policy = validPolicy(
    'version: "1"\ntools: {t: {rules: [{name: pace, rate_limit: 1/minute, on_deny: slow}]}}',
  );
  const cases = makesCalls(
    { at: '2026-01-01T10:00:00Z' },
    { expect: 'deny', message: 'slow' },
    { at: '2026-01-01T10:01:00Z' },
  );

  test('has no gap when everything is shown', () => {
    expect(gapsInProof({ policy, cases, tools: ['t'], borrowed: [], mustAllow: false })).toEqual([]);
  });

  test('may borrow calls, but needs decisions and tools of its own', () => {
    const own = makesCalls({});
    expect(
      codes(gapsInProof({ policy, cases: own, tools: ['t'], borrowed: cases, mustAllow: false })),
    ).toEqual(['no-denied-call']);
    const wrong = makesCalls({ at: '2026-01-01T10:00:00Z', times: 2, expect: 'deny', message: 'other' });
    expect(
      codes(gapsInProof({ policy, cases, tools: ['t', 'u'], borrowed: wrong, mustAllow: false })),
    ).toEqual(['tool-not-called']);
  });

  test('shows every gap at once', () => {
    expect(
      codes(
        gapsInProof({
          policy,
          cases: makesCalls({ message: 'x' }),
          tools: ['u'],
          borrowed: [],
          mustAllow: false,
        }),
      ),
    ).toEqual([
      'case-message-on-allowed',
      'no-denied-call',
      'tool-not-called',
      'rule-not-needed',
      'limit-not-reached',
      'window-not-crossed',
    ]);
  });
});
