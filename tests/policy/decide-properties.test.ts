import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MemoryCounters } from '../../src/policy/counters.ts';
import { decide, type ToolCall } from '../../src/policy/decide.ts';
import { operators, windows, type Condition, type Policy, type Rule } from '../../src/policy/format.ts';
import type { JsonValue, Value } from '../../src/policy/value.ts';

const tool = fc.constantFrom('t', 'u', '*', '_global');
const argumentName = fc.constantFrom('x', 'q', '__proto__', 'constructor', '');

const json: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false, '', '5', 'BTCUSDT', '<nil>', 0, 1, 5, 5.5, -1, 1e21, -1e300),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.oneof(argumentName, fc.string()), tie('value'), { maxKeys: 4, noNullPrototype: false }),
  ),
})).value;

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom<Value>(null, true, '', '5', 'BTC', '[', '^a+$', 1n, 5n, 5, 2n ** 63n, Number.NaN, Infinity),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 64n - 1n }),
  fc.string(),
);
const value: fc.Arbitrary<Value> = fc.oneof(
  scalar,
  fc.array(scalar, { maxLength: 3 }),
  fc.array(fc.tuple(scalar, scalar), { maxLength: 3 }).map((entries) => new Map(entries)),
);

const condition: fc.Arbitrary<Condition> = fc.record({
  path: fc.oneof(
    argumentName.map((name) => `args.${name}`),
    fc.constantFrom('args.x.q', 'state.t.n', 'state._global.n', 'state.nowhere'),
  ),
  op: fc.constantFrom(...operators),
  value,
});

const rule: fc.Arbitrary<Rule> = fc.record({
  name: fc.string({ minLength: 1 }),
  action: fc.constantFrom('evaluate', 'evaluate', 'evaluate', 'deny'),
  conditions: fc.array(condition, { minLength: 1, maxLength: 2 }),
  on_deny: fc.constantFrom('', 'no'),
  state: fc.option(
    fc.record({
      counter: fc.constant('n'),
      window: fc.constantFrom(...windows),
      increment: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
      increment_from: fc.constantFrom('', 'args.q'),
    }),
  ),
  rate_limit: fc.constant(null),
});

const policy: fc.Arbitrary<Policy> = fc.record({
  description: fc.constant(''),
  default: fc.constantFrom('allow', 'deny'),
  hide: fc.subarray(['u', 'hidden']),
  tools: fc
    .array(fc.tuple(tool, fc.array(rule, { maxLength: 3 })), { maxLength: 3 })
    .map((entries) => new Map(entries)),
});

const call: fc.Arbitrary<ToolCall> = fc.record({
  tool: fc.oneof(tool, fc.string()),
  arguments: fc.dictionary(argumentName, json, { noNullPrototype: false }),
});

const at = new Date('2026-01-01T00:00:00Z');

test('decide answers any call, whatever JSON its arguments hold', () => {
  fc.assert(
    fc.property(
      policy,
      fc.array(call, { maxLength: 5 }),
      fc.date({ noInvalidDate: true }),
      (rules, calls, now) => {
        const counters = new MemoryCounters();
        return calls.every((made) => {
          const decision = decide(rules, made, counters, now);
          return decision.decision === 'allow' || decision.message !== '';
        });
      },
    ),
    { numRuns: 2000 },
  );
});

test('decide answers a call nested deeper than any stack', () => {
  let nested: JsonValue = 5;
  for (let level = 0; level < 200_000; level++) nested = level % 2 === 0 ? [nested] : { x: nested };
  const eq: Condition = { path: 'args.x', op: 'eq', value: 'x' };
  const rules: Rule[] = [
    { name: 'r', action: 'evaluate', conditions: [eq], on_deny: 'no', state: null, rate_limit: null },
  ];
  const nestedPolicy: Policy = {
    description: '',
    default: 'allow',
    hide: [],
    tools: new Map([['t', rules]]),
  };
  const decision = decide(nestedPolicy, { tool: 't', arguments: { x: nested } }, new MemoryCounters(), at);
  expect(decision).toMatchObject({ decision: 'deny', message: 'no' });
});

/** Counters as they are after some calls. */
function countersAfter(calls: readonly ToolCall[], rules: Policy): MemoryCounters {
  const counters = new MemoryCounters();
  for (const made of calls) decide(rules, made, counters, at);
  return counters;
}

test('adding a rule that denies never allows a call that was denied with the same counters', () => {
  const denyRule = rule.map((made): Rule => ({ ...made, action: 'deny', conditions: [], state: null }));
  const changes = fc.record({ tool, denyRule, position: fc.nat({ max: 3 }) });
  const earlierCalls = fc.array(call, { maxLength: 3 });
  fc.assert(
    fc.property(
      policy,
      changes,
      earlierCalls,
      call,
      (before, { tool: under, denyRule: added, position }, earlier, made) => {
        // Under default: deny, a tool that was not listed is denied; listing it with a rule that denies keeps it so.
        const rules = before.tools.get(under) ?? [];
        const after: Policy = {
          ...before,
          tools: new Map([...before.tools, [under, rules.toSpliced(position, 0, added)]]),
        };
        const denied = decide(before, made, countersAfter(earlier, before), at).decision === 'deny';
        return !denied || decide(after, made, countersAfter(earlier, before), at).decision === 'deny';
      },
    ),
    { numRuns: 5000 },
  );
});
