/** What is said of the way to a decision. That it leads to the same decision is held against all recorded calls. */
import { expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { explainDecision, type Explanation } from '../../src/policy/explain.ts';
import { readArguments } from '../../src/policy/read-call.ts';
import { giveBack } from '../../src/policy/reserve.ts';
import { holdsNewerCharacter, readEngineCases } from './support/corpus.ts';
import { validPolicy } from './support/valid-policy.ts';

/** What is wrong with the way that is told to a decision. */
function faultsOf({ decision, rules }: Explanation): string[] {
  const deciding = rules.filter(({ standing }) => standing === 'decided');
  const wanted = decision.decision === 'deny' && 'tool' in decision.rule ? 1 : 0;
  return [
    ...(deciding.length === wanted ? [] : [`${deciding.length} rules decided`]),
    ...rules
      .filter(({ standing }) => standing === 'passed')
      .filter(({ rule, conditions }) => rule.action === 'deny' || !conditions.every(({ holds }) => holds))
      .map(({ rule: { name } }) => `${name} passed and does not hold`),
    ...(decision.decision === 'deny' && decision.rule.kind === 'rule' ? deciding : [])
      .filter(({ rule: { action } }) => action !== 'deny')
      .filter(({ conditions, decidingCondition }) => conditions[decidingCondition ?? -1]?.holds !== false)
      .map(({ rule: { name } }) => `${name} decided by a condition that holds`),
  ];
}

test('the decision is that of the real engine, and the way leads to it, for every recorded call', () => {
  const cases = ['engine-v1.jsonl', 'engine-v2.jsonl', 'decisions.jsonl']
    .flatMap(readEngineCases)
    .filter(({ expect: { verdict } }) => verdict === 'valid');
  const faults: string[] = [];
  for (const { id, policy: text, calls, expect: recorded } of cases) {
    const policy = validPolicy(text);
    const counters = new MemoryCounters();
    let at = new Date('2026-01-01T00:00:00Z');
    for (const [index, call] of calls.entries()) {
      if (call.at !== undefined) at = new Date(call.at);
      const read = readArguments(call.tool, call.arguments);
      if ('unread' in read || holdsNewerCharacter(call.arguments)) continue;
      const explanation = explainDecision(policy, read.call, counters, at);
      const { decision } = explanation;
      if (decision.decision !== recorded.decisions[index]?.decision) faults.push(`${id}: another decision`);
      faults.push(...faultsOf(explanation).map((fault) => `${id}: ${fault}`));
      if (decision.decision === 'allow' && call.upstream === 'error')
        giveBack(decision.reservations, counters);
    }
  }
  expect(faults).toEqual([]);
  expect(cases.length).toBeGreaterThan(0);
});

const policy = validPolicy(`version: "1"
default: deny
hide: [secret]
tools:
  order:
    rules:
      - name: small
        conditions:
          - { path: args.side, op: in, value: [BUY] }
          - { path: args.amount, op: lte, value: 10 }
          - { path: args.note, op: exists, value: false }
      - name: pace
        rate_limit: 2/minute
  secret:
    rules:
      - { name: pace, rate_limit: 1/day }
  "*":
    rules:
      - { name: closed on purpose, conditions: [{ path: args.amount, op: neq, value: 7 }] }
`);
const at = new Date('2026-01-01T10:00:30Z');
const explain = (tool: string, args: Record<string, string | number>, counters = new MemoryCounters()) =>
  explainDecision(policy, { tool, arguments: args }, counters, at);

test('each condition says what it saw, and which of them decided', () => {
  const { rules } = explain('order', { side: 'BUY', amount: 50, note: 'x' });
  expect(rules.map(({ rule, tool, standing }) => [rule.name, tool, standing])).toEqual([
    ['small', 'order', 'decided'],
    ['pace', 'order', 'not reached'],
    ['closed on purpose', '*', 'not reached'],
  ]);
  expect(rules[0]?.conditions.map(({ found, holds }) => [found, holds])).toEqual([
    ['BUY', true],
    [50, false],
    ['x', false],
  ]);
  expect(rules[0]?.decidingCondition).toBe(1);
});

test('an argument that is left out is seen as missing', () => {
  const [rule] = explain('order', { side: 'BUY' }).rules;
  expect(rule?.conditions[1]).toMatchObject({ found: undefined, holds: false });
});

test('a counter is told before and after the call, with its limit and the end of its window', () => {
  const counters = new MemoryCounters();
  const tries = [1, 2, 3].map(() => explain('order', { side: 'BUY', amount: 1 }, counters));
  const counter = {
    key: 'order._rate_minute',
    window: 'minute',
    limit: 2n,
    windowEnds: new Date('2026-01-01T10:01:00Z'),
  };
  expect(tries.map(({ rules }) => rules[1]?.counters)).toEqual([
    [{ ...counter, before: 0n, after: 1n }],
    [{ ...counter, before: 1n, after: 2n }],
    [{ ...counter, before: 2n, after: 2n }],
  ]);
  expect(tries[2]?.rules[1]).toMatchObject({ standing: 'decided', decidingCondition: 0 });
});

test('no rule of a tool that is hidden or not listed is reached', () => {
  for (const tool of ['secret', 'other'])
    expect(explain(tool, {}).rules.map(({ standing }) => standing)).toEqual(
      tool === 'secret' ? ['not reached', 'not reached'] : ['not reached'],
    );
});
