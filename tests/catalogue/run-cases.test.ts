import { describe, expect, test } from 'vitest';
import { foldDecisions, runCase } from '../../src/catalogue/run-cases.ts';
import type { Call } from '../../src/catalogue/schema/cases.ts';
import { policyWithTools } from '../policy/support/valid-policy.ts';

const policy = policyWithTools('  t: {rules: [{name: pace, rate_limit: 2/minute, on_deny: slow down}]}');

const call = (change: Partial<Call> = {}): Call => ({ tool: 't', arguments: {}, expect: 'allow', ...change });

const answers = (...calls: Call[]): string[][] =>
  runCase(policy, { title: 'c', calls }).map(({ decisions }) => decisions.map(({ decision }) => decision));

describe('running a case', () => {
  test('counters start empty and are kept from call to call', () => {
    expect(answers(call(), call(), call())).toEqual([['allow'], ['allow'], ['deny']]);
    expect(answers(call())).toEqual([['allow']]);
  });

  test('times repeats a call at one instant', () => {
    expect(answers(call({ times: 3 }))).toEqual([['allow', 'allow', 'deny']]);
  });

  test('a call without a time is made at the instant of the one before it, the first at the start of 2026', () => {
    const calls = [
      call(),
      call({ at: '2026-01-01T10:00:59Z', times: 2 }),
      call(),
      call({ at: '2026-01-01T10:01:00Z' }),
      call(),
    ];
    const results = runCase(policy, { title: 'c', calls });
    expect(results.map(({ at }) => at.toISOString())).toEqual([
      '2026-01-01T00:00:00.000Z',
      '2026-01-01T10:00:59.000Z',
      '2026-01-01T10:00:59.000Z',
      '2026-01-01T10:01:00.000Z',
      '2026-01-01T10:01:00.000Z',
    ]);
    expect(results.flatMap(({ decisions }) => decisions.map(({ decision }) => decision))).toEqual([
      'allow',
      'allow',
      'allow',
      'deny',
      'allow',
      'allow',
    ]);
  });

  test('an upstream error gives the call back', () => {
    expect(answers(call({ upstream: 'error', times: 5 }), call({ times: 3 }))).toEqual([
      ['allow', 'allow', 'allow', 'allow', 'allow'],
      ['allow', 'allow', 'deny'],
    ]);
  });
});

test('equal answers in a row are folded into one', () => {
  const [result] = runCase(policy, { title: 'c', calls: [call({ times: 5 })] });
  expect(foldDecisions(result?.decisions ?? [])).toMatchObject([
    { first: 1, last: 2, decision: { decision: 'allow' } },
    { first: 3, last: 5, decision: { decision: 'deny', message: 'slow down' } },
  ]);
});

test('denials of two rules are not folded, even when their messages are the same', () => {
  const twice = policyWithTools(`
  t:
    rules:
      - {name: a, rate_limit: 1/minute, on_deny: "no"}
      - {name: b, conditions: [{path: state.t._rate_minute, op: lt, value: 1}], on_deny: "no"}`);
  const [result] = runCase(twice, { title: 'c', calls: [call({ times: 2 })] });
  const [other] = runCase(policy, { title: 'c', calls: [call({ times: 3 })] });
  expect(foldDecisions([...(result?.decisions ?? []), ...(other?.decisions ?? [])].slice(1))).toMatchObject([
    { first: 1, last: 1, decision: { rule: { index: 1 } } },
    { first: 2, last: 3, decision: { decision: 'allow' } },
    { first: 4, last: 4, decision: { message: 'slow down' } },
  ]);
});
