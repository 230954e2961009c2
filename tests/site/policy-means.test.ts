import { expect, test } from 'vitest';
import { decisionCounts } from '../../src/site/policies/decision-words.ts';
import { openPolicies, policyMeans } from '../../src/site/policies/policy-means.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';
import { validPolicy } from '../policy/support/valid-policy.ts';

const rulesOf = (rules: string) =>
  validPolicy(`version: "1"\ntools:\n  t:\n    rules:\n${rules}`).tools.get('t') ?? [];

const pages = rulesOf(`
      - name: short
        conditions:
          - { path: args.limit, op: exists, value: true }
          - { path: args.limit, op: lte, value: 100 }
          - { path: args.from, op: exists, value: false }
      - { name: pace, rate_limit: 60/minute }
`);
const listed = rulesOf(`
      - name: pairs
        conditions:
          - { path: args.symbol, op: in, value: [BTCUSDT] }
          - { path: args.limit, op: exists, value: true }
      - { name: pace, rate_limit: 3/minute }
      - name: calls
        conditions:
          - { path: state.t.calls, op: lte, value: 5 }
        state: { counter: calls, window: day }
`);

test('means are counted by policy, the most frequent first, with the arguments and the extremes of the limits', () => {
  expect(policyMeans([pages, listed])).toEqual([
    { title: 'Limits the calls a minute', count: 2, arguments: [], limits: [3, 60] },
    { title: 'Demands an argument', count: 2, arguments: ['limit'], limits: [] },
    { title: 'Refuses an argument', count: 1, arguments: ['from'], limits: [] },
    { title: 'Admits listed values alone', count: 1, arguments: ['symbol'], limits: [] },
    { title: 'Bounds a number', count: 1, arguments: ['limit'], limits: [] },
    { title: 'Keeps a counter of its own', count: 1, arguments: [], limits: [] },
  ]);
});

test('one limit is not a range, and no policy has no means', () => {
  expect(policyMeans([pages])[0]?.limits).toEqual([60]);
  expect(policyMeans([])).toEqual([]);
});

test('only policies that let a call of their tool through are looked at', () => {
  const { tools } = fixture;
  for (const entry of tools) {
    const open = openPolicies([entry]);
    const closing = entry.policies.filter(({ variant }) => ['deny', 'hide'].includes(variant.id));
    expect(open.length, entry.tool.name).toBe(entry.policies.length - closing.length);
    for (const rules of open) expect(rules.map(({ action }) => action)).not.toContain('deny');
  }
});

test.each([
  [['allowed', 'allowed'], '✓ Within limits'],
  [['denied'], '✕ Blocked'],
  [['denied', 'allowed', 'denied', 'hidden'], '✕ 2 blocked, ✓ 1 within limits, – 1 hidden'],
] as const)('%j is told as %s', (decisions, words) => {
  expect(decisionCounts(decisions.map((decision) => ({ decision })))).toBe(words);
});
