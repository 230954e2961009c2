import { describe, expect, test } from 'vitest';
import { limitsNotCrossed } from '../../../src/catalogue/proof/limit-edges.ts';
import type { Call } from '../../../src/catalogue/schema/cases.ts';
import { policyWithTools } from '../../policy/support/valid-policy.ts';

/** Codes of what is not shown about the limits of a policy, by calls given as time, count and arguments. */
function notShown(tools: string, ...calls: [at: string, times: number, Call['arguments']?][]): string[] {
  const made = calls.map(([at, times, callArguments = {}]): Call => ({
    tool: 't',
    arguments: callArguments,
    at,
    times,
    expect: 'allow',
  }));
  return limitsNotCrossed(policyWithTools(tools), [{ title: 'c', calls: made }]).map(({ code }) => code);
}

const minute = '  t: {rules: [{name: pace, rate_limit: 3/minute}]}';
const ten = '2026-01-01T10:00:00Z';
const tenEnd = '2026-01-01T10:00:59Z';
const next = '2026-01-01T10:01:00Z';

describe('a limit in a minute', () => {
  test('is crossed by the last call within it, the first too many, and the first of the next minute', () => {
    expect(notShown(minute, [ten, 3], [tenEnd, 1], [next, 1])).toEqual([]);
  });

  test('is crossed in one go as well', () => {
    expect(notShown(minute, [ten, 4], [next, 1])).toEqual([]);
  });

  test('is not reached by fewer calls', () => {
    expect(notShown(minute, [ten, 2], [next, 1])).toEqual([
      'limit-not-reached',
      'limit-not-used-up',
      'window-not-crossed',
    ]);
  });

  test('is not reached by exactly as many calls as it allows', () => {
    expect(notShown(minute, [ten, 3], [next, 1])).toEqual(['limit-not-reached']);
  });

  test('needs the first call of the next window, within its first second', () => {
    expect(notShown(minute, [ten, 4])).toEqual(['window-not-crossed']);
    expect(notShown(minute, [ten, 4], ['2026-01-01T10:01:01Z', 1])).toEqual(['window-not-crossed']);
  });

  test('needs no call in the middle of the window to show that it is no shorter one', () => {
    expect(notShown(minute, [ten, 4], [next, 1])).not.toContain('window-not-held');
  });
});

test.each([
  ['hour', '2026-01-01T10:59:59Z', '2026-01-01T11:00:00Z'],
  ['day', '2026-01-01T23:59:59Z', '2026-01-02T00:00:00Z'],
])('a limit for each %s needs a denial that a shorter window would not give', (window, end, start) => {
  const tools = `  t: {rules: [{name: pace, rate_limit: 3/${window}}]}`;
  expect(notShown(tools, [ten, 4], [start, 1])).toEqual(['window-not-held']);
  expect(notShown(tools, [ten, 3], [end, 1], [start, 1])).toEqual([]);
});

test('two limits of one tool are judged apart', () => {
  const tools = '  t: {rules: [{name: hour, rate_limit: 2/hour}, {name: day, rate_limit: 3/day}]}';
  const hour: [string, number][] = [
    [ten, 2],
    ['2026-01-01T10:59:59Z', 1],
    ['2026-01-01T11:00:00Z', 1],
  ];
  expect(notShown(tools, ...hour)).toEqual(['limit-not-reached', 'window-not-crossed', 'window-not-held']);
  expect(notShown(tools, ...hour, ['2026-01-01T23:59:59Z', 1], ['2026-01-02T00:00:00Z', 1])).toEqual([]);
});

test('a counter of several units a call moves in steps of these', () => {
  const tools =
    '  t: {rules: [{name: n, conditions: [{path: state.t.n, op: lte, value: 10}], state: {counter: n, window: minute, increment: 5}}]}';
  expect(notShown(tools, [ten, 3], [next, 1])).toEqual([]);
  expect(notShown(tools, [ten, 2], [next, 1])).toEqual(['limit-not-reached']);
});

test('a counter fed from an argument is crossed at the exact sum', () => {
  const tools =
    '  t: {rules: [{name: n, conditions: [{path: state.t.n, op: lt, value: 101}], state: {counter: n, window: minute, increment_from: args.q}}]}';
  expect(
    notShown(tools, [ten, 1, { q: 60 }], [ten, 1, { q: 40 }], [ten, 1, { q: 1 }], [next, 1, { q: 1 }]),
  ).toEqual([]);
  expect(
    notShown(tools, [ten, 1, { q: 60 }], [ten, 1, { q: 30 }], [ten, 1, { q: 20 }], [next, 1, { q: 20 }]),
  ).toEqual(['limit-not-reached', 'limit-not-used-up']);
});

test("a rule that reads another rule's counter is crossed where that counter stands", () => {
  const tools = `
  t:
    rules:
      - {name: count, conditions: [{path: state.t.n, op: lte, value: 100}], state: {counter: n, window: minute}}
      - {name: read, conditions: [{path: state.t.n, op: lt, value: 2}]}`;
  // Reading comes before counting, so two calls pass.
  const shown = (...calls: [string, number][]) => notShown(tools, ...calls).slice(3);
  expect(shown([ten, 3], [next, 1])).toEqual([]);
  expect(shown([ten, 1], [next, 1])).toEqual([
    'limit-not-reached',
    'limit-not-used-up',
    'window-not-crossed',
  ]);
});
