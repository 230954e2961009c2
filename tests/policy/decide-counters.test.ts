import { describe, expect, test } from 'vitest';
import { decide } from '../../src/policy/decide.ts';
import { counting, limited, minute, Session } from './support/session.ts';
import { policyWithTools } from './support/valid-policy.ts';

describe('windows', () => {
  test('a minute is a calendar minute, not sixty seconds', () => {
    expect(limited('1/minute').decisions('12:00:59', '12:00:59', '12:01:00', '12:01:59')).toEqual([
      'allow',
      'deny',
      'allow',
      'deny',
    ]);
  });

  test('an hour and a day are calendar ones in UTC', () => {
    expect(limited('1/hour').decisions('12:59:59', '12:59:59', '13:00:00')).toEqual([
      'allow',
      'deny',
      'allow',
    ]);
    const day = limited('1/day');
    expect(day.decisions('00:00:00', '23:59:59')).toEqual(['allow', 'deny']);
    expect(
      decide(day.policy, { tool: 't', arguments: {} }, day.counters, new Date('2026-01-02T00:00:00Z'))
        .decision,
    ).toBe('allow');
  });

  test('a window that is over counts nothing, also when the clock runs back', () => {
    expect(limited('1/minute').decisions('12:01:00', '12:00:00', '12:01:00')).toEqual([
      'allow',
      'allow',
      'allow',
    ]);
  });

  test('denied calls do not count', () => {
    const session = new Session(
      policyWithTools(`
  t:
    rules:
      - {name: limit, rate_limit: 1/minute}
      - {name: must, conditions: [{path: args.x, op: exists, value: true}]}`),
    );
    expect(session.call('12:00:00').decision).toBe('deny');
    expect(session.call('12:00:00', { x: 1 }).decision).toBe('allow');
    expect(session.call('12:00:00', { x: 1 })).toEqual({
      decision: 'deny',
      message: 'Rate limit of 1 per minute reached. Try again later.',
      rule: { kind: 'limit', tool: 't', index: 0, name: 'limit' },
    });
  });

  test('a counter that rules share across windows is in the window of the rule that counted last', () => {
    // The tool "t" with counter "x.n" and the tool "t.x" with counter "n" share the key t.x.n.
    const session = new Session(
      policyWithTools(`
  t:
    rules:
      - name: a day
        conditions: [{path: state.t.x.n, op: lte, value: 2}]
        state: {counter: x.n, window: day}
  t.x:
    rules:
      - name: a minute
        conditions: [{path: state.t.x.n, op: lte, value: 2}]
        state: {counter: n, window: minute}`),
    );
    expect(session.decisions('12:00:00', '12:00:00', '12:00:00')).toEqual(['allow', 'allow', 'deny']);
    expect(session.call('12:00:00', {}, 't.x').decision).toBe('allow');
    expect(session.decisions('12:00:00', '12:00:00', '12:00:00')).toEqual(['allow', 'allow', 'deny']);
  });
});

describe('limits', () => {
  test.each([
    ['lte', '2', 2],
    ['lt', '2', 1],
    ['lte', '2.9', 2],
    ['lt', '2.5', 1],
    ['lte', '0', 0],
    ['lte', '1e30', 0],
    ['lt', '1e30', 5],
    ['eq', '0', 5],
  ])('%s %s lets %i of 5 calls through', (op, limit, count) => {
    const decisions = counting(minute, limit, op).decisions(
      '12:00:00',
      '12:00:01',
      '12:00:02',
      '12:00:03',
      '12:00:04',
    );
    expect(decisions.filter((decision) => decision === 'allow')).toHaveLength(count);
  });

  test('without on_deny, a limit names its rule without quotes and a condition with quotes', () => {
    expect(counting(minute, '0').call('12:00:00')).toMatchObject({ message: 'Rate limit exceeded for n' });
    expect(counting(minute, '-1').call('12:00:00')).toMatchObject({ message: 'Denied by rule "n"' });
  });

  test('only the counter of the rule itself is a limit that counts', () => {
    const session = new Session(
      policyWithTools(`
  t: {rules: [{name: other, conditions: [{path: state.u.n, op: lte, value: 0}]}]}
  u: {rules: [{name: own, conditions: [{path: state.u.n, op: lte, value: 1}], state: {counter: n, window: hour}}]}`),
    );
    expect(session.decisions('12:00:00', '12:00:00')).toEqual(['allow', 'allow']);
    expect(session.call('12:00:00', {}, 'u').decision).toBe('allow');
    expect(session.call('12:00:00')).toMatchObject({ message: 'Denied by rule "other"' });
    expect(session.call('13:00:00').decision).toBe('allow');
  });

  test('rules under "*" count the calls of all tools together', () => {
    const session = new Session(policyWithTools('  "*": {rules: [{name: all, rate_limit: 2/minute}]}'));
    expect(['a', 'b', 'c'].map((tool) => session.call('12:00:00', {}, tool).decision)).toEqual([
      'allow',
      'allow',
      'deny',
    ]);
  });

  test('a state path that no counter feeds is 0', () => {
    const session = new Session(
      policyWithTools(
        '  t: {rules: [{name: nowhere, conditions: [{path: state.nowhere, op: eq, value: 0}]}]}',
      ),
    );
    expect(session.decisions('12:00:00')).toEqual(['allow']);
  });
});
