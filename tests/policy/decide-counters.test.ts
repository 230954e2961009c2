import { describe, expect, test } from 'vitest';
import type { Arguments } from '../../src/policy/argument.ts';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide, type Decision } from '../../src/policy/decide.ts';
import type { Policy } from '../../src/policy/format.ts';
import { giveBack } from '../../src/policy/reserve.ts';
import { policyWithTools, validPolicy } from './support/valid-policy.ts';

/** Calls one policy in order, with counters that start empty. */
class Session {
  readonly counters = new MemoryCounters();
  readonly policy: Policy;

  constructor(policy: Policy) {
    this.policy = policy;
  }

  call(time: string, callArguments: Arguments = {}, tool = 't'): Decision {
    const now = new Date(`2026-01-01T${time}Z`);
    return decide(this.policy, { tool, arguments: callArguments }, this.counters, now);
  }

  /** A call that the server answers with a JSON-RPC error. */
  failingCall(time: string, callArguments: Arguments = {}): void {
    const decision = this.call(time, callArguments);
    if (decision.decision === 'allow') giveBack(decision.reservations, this.counters);
  }

  decisions(...times: string[]): string[] {
    return times.map((time) => this.call(time).decision);
  }
}

const limited = (limit: string): Session =>
  new Session(policyWithTools(`  t: {rules: [{name: limit, rate_limit: ${limit}}]}`));

const counting = (state: string, limit = '10', op = 'lte'): Session =>
  new Session(
    policyWithTools(
      `  t: {rules: [{name: n, conditions: [{path: state.t.n, op: ${op}, value: ${limit}}], state: {counter: n, ${state}}}]}`,
    ),
  );

const minute = 'window: minute';

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

describe('increments', () => {
  const from = `${minute}, increment_from: args.q`;

  test('come from a number, without its fraction', () => {
    const session = counting(from);
    expect([4, 4.9, 3, 2.9, 1].map((q) => session.call('12:00:00', { q }).decision)).toEqual([
      'allow',
      'allow',
      'deny',
      'allow',
      'deny',
    ]);
  });

  test.each([{ q: '3' }, { q: null }, { q: [3] }, {}])(
    'that are no number end in an internal error: %j',
    (given) => {
      expect(counting(from).call('12:00:00', given)).toEqual({
        decision: 'deny',
        message: 'Internal policy error',
        rule: { kind: 'internal error', tool: 't', index: 0, name: 'n' },
      });
    },
  );

  test('are needed even by a counter that never counts', () => {
    expect(counting(from, '0', 'eq').call('12:00:00')).toMatchObject({ message: 'Internal policy error' });
    expect(counting(from, '0', 'eq').call('12:00:00', { q: 3 }).decision).toBe('allow');
  });

  test('below zero make room', () => {
    const session = counting(from);
    expect([10, -5, 5, 1].map((q) => session.call('12:00:00', { q }).decision)).toEqual([
      'allow',
      'allow',
      'allow',
      'deny',
    ]);
  });

  test('too large for 64 bits turn into the smallest number', () => {
    const session = counting(from);
    session.call('12:00:00', { q: 1e30 });
    expect(session.counters.read('t.n', Date.parse('2026-01-01T12:00:00Z'))).toBe(-(2n ** 63n));
  });

  test('of all 64 bits are exact', () => {
    expect(counting(`${minute}, increment: 9223372036854775807`).call('12:00:00').decision).toBe('deny');
    expect(
      counting(`${minute}, increment: 9007199254740993`, '9007199254740993').call('12:00:00').decision,
    ).toBe('deny');
    expect(
      counting(`${minute}, increment: 9007199254740992`, '9007199254740993').call('12:00:00').decision,
    ).toBe('allow');
  });
});

describe('giving back', () => {
  test('a call that the server answers with an error does not count', () => {
    const session = limited('1/minute');
    session.failingCall('12:00:00');
    expect(session.decisions('12:00:00', '12:00:00')).toEqual(['allow', 'deny']);
  });

  test('a counter stops at zero, whichever sign the increment had', () => {
    const at = Date.parse('2026-01-01T12:00:00Z');
    const session = counting(`${minute}, increment_from: args.q`);
    session.call('12:00:00', { q: -7 });
    session.failingCall('12:00:00', { q: 3 });
    expect(session.counters.read('t.n', at)).toBe(0n);
    session.failingCall('12:00:00', { q: -4 });
    expect(session.counters.read('t.n', at)).toBe(0n);
  });

  test('an error that comes after the window is taken from the next one', () => {
    const session = limited('2/minute');
    const slow = session.call('12:00:59');
    session.call('12:01:00');
    if (slow.decision === 'allow') giveBack(slow.reservations, session.counters);
    expect(session.decisions('12:01:01', '12:01:02', '12:01:03')).toEqual(['allow', 'allow', 'deny']);
  });

  test('a limit that stops a call gives back what earlier rules took', () => {
    const session = new Session(
      validPolicy(`
version: "1"
tools:
  t: {rules: [{name: own, rate_limit: 5/day}]}
  "*": {rules: [{name: all, rate_limit: 1/minute}]}`),
    );
    expect(session.decisions('12:00:00', '12:00:00', '12:00:00')).toEqual(['allow', 'deny', 'deny']);
    expect(session.counters.read('t._rate_day', Date.parse('2026-01-01T12:00:00Z'))).toBe(1n);
  });

  test('counters that never counted stay as they are', () => {
    const counters = new MemoryCounters();
    counters.giveBack('t.n', 5n);
    expect(counters.read('t.n', 0)).toBe(0n);
  });
});
