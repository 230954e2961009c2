import { describe, expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide, type Decision } from '../../src/policy/decide.ts';
import type { Policy } from '../../src/policy/format.ts';
import type { Arguments } from '../../src/policy/argument.ts';
import { policyWithTools, validPolicy } from './support/valid-policy.ts';

const noon = new Date('2026-01-01T12:00:00Z');

const decideOnce = (policy: Policy, tool: string, callArguments: Arguments = {}): Decision =>
  decide(policy, { tool, arguments: callArguments }, new MemoryCounters(), noon);

const allowed = { decision: 'allow' };

describe('order', () => {
  const policy = validPolicy(`
version: "1"
default: deny
hide: [secret]
tools:
  secret: {}
  open: {}
  orders:
    rules:
      - name: symbols
        conditions: [{ path: args.symbol, op: in, value: [BTCUSDT] }]
        on_deny: Only BTCUSDT.
      - name: side
        conditions: [{ path: args.side, op: eq, value: BUY }]
  "*":
    rules:
      - name: no tests
        conditions: [{ path: args.test, op: exists, value: false }]
`);

  test('a hidden tool is denied before its rules are looked at', () => {
    expect(decideOnce(policy, 'secret')).toEqual({
      decision: 'deny',
      message: 'Tool "secret" is hidden by policy',
      rule: { kind: 'hidden' },
    });
  });

  test('a star in hide hides every tool', () => {
    const hidden = validPolicy('version: "1"\nhide: ["*"]');
    expect(decideOnce(hidden, 'any')).toMatchObject({ message: 'Tool "any" is hidden by policy' });
  });

  test('default: deny closes a tool that is not listed, whatever the rules under "*" say', () => {
    expect(decideOnce(policy, 'unlisted')).toEqual({
      decision: 'deny',
      message: 'Tool "unlisted" is not permitted by policy',
      rule: { kind: 'default' },
    });
  });

  test('an unlisted tool is open without default: deny, but for the rules under "*"', () => {
    const open = validPolicy('version: "1"\ntools: {"*": {rules: [{name: shut, action: deny}]}}');
    expect(decideOnce(validPolicy('version: "1"'), 'any')).toMatchObject(allowed);
    expect(decideOnce(open, 'any')).toMatchObject({ message: 'Denied by rule "shut"' });
  });

  test('the first rule that denies decides, with its message or its name', () => {
    expect(decideOnce(policy, 'orders', { symbol: 'X', side: 'X' })).toEqual({
      decision: 'deny',
      message: 'Only BTCUSDT.',
      rule: { kind: 'rule', tool: 'orders', index: 0, name: 'symbols' },
    });
    expect(decideOnce(policy, 'orders', { symbol: 'BTCUSDT', side: 'SELL' })).toEqual({
      decision: 'deny',
      message: 'Denied by rule "side"',
      rule: { kind: 'rule', tool: 'orders', index: 1, name: 'side' },
    });
    expect(decideOnce(policy, 'orders', { symbol: 'BTCUSDT', side: 'BUY' })).toMatchObject(allowed);
  });

  test('the rules under "*" come after the tool\'s own', () => {
    expect(decideOnce(policy, 'open', { test: true })).toMatchObject({
      rule: { kind: 'rule', tool: '*', index: 0, name: 'no tests' },
    });
    expect(decideOnce(policy, 'orders', { test: true })).toMatchObject({ rule: { tool: 'orders' } });
  });

  test('a tool called "*" has the rules under "*" as its own, once', () => {
    expect(decideOnce(policy, '*', { test: 1 })).toMatchObject({ rule: { tool: '*' } });
    expect(decideOnce(policy, '*')).toMatchObject(allowed);
  });

  test('action: deny denies whatever the arguments are', () => {
    const shut = policyWithTools(
      '  t: {rules: [{name: shut, action: deny, state: {counter: n, window: day}}]}',
    );
    expect(decideOnce(shut, 't')).toMatchObject({ message: 'Denied by rule "shut"', rule: { kind: 'rule' } });
  });

  test('names are quoted in messages', () => {
    expect(decideOnce(policy, 'a "b"\n')).toMatchObject({
      message: String.raw`Tool "a \"b\"\n" is not permitted by policy`,
    });
  });
});

describe('arguments', () => {
  const having = (condition: string) =>
    policyWithTools(`  t: {rules: [{name: c, conditions: [${condition}]}]}`);
  const isAllowed = (condition: string, callArguments: Arguments): boolean =>
    decideOnce(having(condition), 't', callArguments).decision === 'allow';

  test.each([
    'neq, value: 5',
    'not_in, value: [5]',
    'eq, value: null',
    'lt, value: 5',
    'regex, value: ""',
    'contains, value: ""',
  ])('a condition on a missing argument is false: %s', (operator) => {
    expect(isAllowed(`{path: args.x, op: ${operator}}`, {})).toBe(false);
  });

  test('null counts as missing for exists only', () => {
    expect(isAllowed('{path: args.x, op: exists, value: true}', { x: null })).toBe(false);
    expect(isAllowed('{path: args.x, op: exists, value: false}', { x: null })).toBe(true);
    expect(isAllowed('{path: args.x, op: exists, value: false}', {})).toBe(true);
    expect(isAllowed('{path: args.x, op: exists, value: true}', { x: '' })).toBe(true);
    expect(isAllowed('{path: args.x, op: eq, value: null}', { x: null })).toBe(true);
  });

  test('every condition of a rule must hold', () => {
    const both = '{path: args.x, op: gt, value: 1}, {path: args.x, op: lt, value: 3}';
    expect([1, 2, 3].map((x) => isAllowed(both, { x }))).toEqual([false, true, false]);
  });

  test('a path leads through objects, not through lists, and not to names with a dot', () => {
    const exists = (path: string) => `{path: ${path}, op: exists, value: true}`;
    expect(isAllowed(exists('args.a.b'), { a: { b: 1 } })).toBe(true);
    expect(isAllowed(exists('args.a.b'), { 'a.b': 1 })).toBe(false);
    expect(isAllowed(exists('args.a.0'), { a: [1] })).toBe(false);
    expect(isAllowed(exists('args.a.length'), { a: [1] })).toBe(false);
    expect(isAllowed(exists('args.a.length'), { a: 'text' })).toBe(false);
    expect(isAllowed(exists('args.'), { '': 1 })).toBe(true);
  });

  test('only what the call carries is an argument, not what every object inherits', () => {
    const exists = (path: string) => `{path: ${path}, op: exists, value: true}`;
    for (const name of ['constructor', 'toString', '__proto__', 'constructor.name']) {
      expect(isAllowed(exists(`args.${name}`), {})).toBe(false);
    }
    const carried = JSON.parse('{"__proto__": {"constructor": 1}}') as Arguments;
    expect(isAllowed(exists('args.__proto__.constructor'), carried)).toBe(true);
  });
});
