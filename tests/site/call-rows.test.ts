import { expect, test } from 'vitest';
import type { Call, Case } from '../../src/catalogue/schema/cases.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { callRows } from '../../src/site/policies/call-rows.ts';
import { callText } from '../../src/site/policies/call-text.ts';

const result = loadPolicy(`version: "1"
default: deny
tools:
  bn_a:
    rules:
      - { name: small, conditions: [{ path: args.limit, op: lte, value: 5 }], on_deny: Ask for less. }
      - { name: pace, rate_limit: 2/minute }
`);

/** What a reader sees of each row: how many calls stand in it, the remark, the decision. */
function rows(calls: Call[]) {
  if (!('policy' in result)) throw new Error('The policy of the test does not load.');
  const one: Case = { title: 'Calls', calls };
  return callRows(result.policy, one).map(({ calls: own, remark, decision }) => [
    own.length,
    remark,
    decision.decision,
  ]);
}

const call = (limit: number, more: Partial<Call> = {}): Call => ({
  tool: 'bn_a',
  arguments: { symbol: 'X', limit },
  expect: 'allow',
  ...more,
});

test('calls in a row with the same answer share a row', () => {
  expect(rows([call(9), call(8), call(1)])).toEqual([
    [2, '', 'deny'],
    [1, '', 'allow'],
  ]);
});

test('a series is numbered through, over the edge of its limit and into the next window', () => {
  expect(
    rows([
      call(1, { times: 3, at: '2026-01-01T23:59:30Z' }),
      call(1, { at: '2026-01-01T23:59:59Z' }),
      call(1, { at: '2026-01-02T00:00:00Z' }),
    ]),
  ).toEqual([
    [1, 'calls 1 to 2, at 23:59:30 UTC', 'allow'],
    [0, 'the same call again: call 3, at 23:59:30 UTC', 'deny'],
    [0, 'the same call again: call 4, at 23:59:59 UTC', 'deny'],
    [0, 'the same call again: call 5, on 2026-01-02 at 00:00:00 UTC', 'allow'],
  ]);
});

test('an answer of the server that gives a call back is said', () => {
  expect(rows([call(1, { upstream: 'error' })])).toEqual([
    [1, 'the server answers with an error, so it does not count', 'allow'],
  ]);
});

test('a call names its tool only where that does not go without saying, and always all its arguments', () => {
  const calls = [
    call(1),
    call(2),
    { tool: 'bn_a', arguments: {} },
    { tool: 'bn_b', arguments: { limit: '1' } },
  ];
  expect(calls.map((each) => callText(each, 'bn_a'))).toEqual([
    'symbol: "X", limit: 1',
    'symbol: "X", limit: 2',
    'no arguments',
    'bn_b(limit: "1")',
  ]);
});

test('a call that the engine cannot read is shown as the client writes it', () => {
  const unreadable: Call = { tool: 'bn_a', arguments_text: '{"limit": 1e400}', expect: 'forward' };
  expect(rows([call(1), unreadable])).toEqual([
    [1, '', 'allow'],
    [1, '', 'forward'],
  ]);
  expect(callText(unreadable, 'bn_a')).toBe('{"limit": 1e400}');
});
