import { describe, expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { giveBack } from '../../src/policy/reserve.ts';
import { counting, limited, minute, Session } from './support/session.ts';
import { validPolicy } from './support/valid-policy.ts';

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
