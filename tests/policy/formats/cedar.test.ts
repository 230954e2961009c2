/** The Cedar files, decided by Cedar's own engine and held against ours. */
import { validate } from '@cedar-policy/cedar-wasm/nodejs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryCounters } from '../../../src/policy/counters.ts';
import { decide } from '../../../src/policy/decide.ts';
import type { KnownTool } from '../../../src/policy/check/server-knowledge.ts';
import type { Condition, Policy } from '../../../src/policy/format.ts';
import type { JsonValue } from '../../../src/policy/value.ts';
import { agentcoreDecision, gateway, toolhiveDecision, toolhivePolicies } from './support/cedar.ts';
import { decidedCalls, type DecidedCall } from './support/decided-calls.ts';
import { formatNamed, published, rendered, type PublishedPolicy } from './support/published.ts';

interface CedarFormat {
  readonly id: string;
  /** The policies of a file, and of one whose offered permissions the reader has opened. */
  readonly policies: (text: string) => string;
  readonly open: (text: string) => string;
  readonly offered: RegExp;
  readonly decision: (
    policies: string,
    server: string,
  ) => (tool: string, args: DecidedCall['arguments']) => 'allow' | 'deny';
}

const formats: readonly CedarFormat[] = [
  {
    id: 'toolhive',
    offered: /^ {4}# - '/m,
    policies: toolhivePolicies,
    open: (text) => text.replaceAll(/^ {4}- 'forbid.*\n/gm, '').replaceAll(/^ {4}# - /gm, '    - '),
    decision: toolhiveDecision,
  },
  {
    id: 'agentcore',
    offered: /^\/\/ permit\(/m,
    policies: (text) => text,
    open: (text) =>
      text.replace(/^forbid\([^)]*\);\n/m, '').replaceAll(/^\/\/ (?=permit\(| {2}|\) when|\)?\};|\);)/gm, ''),
    decision: (policies, server) => {
      const decisionOn = agentcoreDecision(policies);
      return (tool, args) => decisionOn(`${server}___${tool}`, args);
    },
  },
];

/** Whether a denial comes of conditions on arguments alone, which a permission can hold. */
const isByCondition = ({ decision }: DecidedCall, { file }: PublishedPolicy): boolean => {
  if (decision.decision === 'allow' || decision.rule.kind !== 'rule') return false;
  const rule = file.policy.tools.get(decision.rule.tool)?.[decision.rule.index];
  return rule?.conditions.every(({ path }) => path.startsWith('args.')) === true;
};

describe.each(formats)('$id', ({ id, policies, open, offered, decision }) => {
  test('permits no call that a policy denies, and each that it allows unless a loss is declared', () => {
    const wrong = published.flatMap((each) => {
      const { text, losses } = rendered(id, each);
      const decisionOn = decision(policies(text), each.server);
      const lost = new Set(losses.flatMap(({ tools }) => tools));
      return decidedCalls(each).filter((call) => {
        const answer = decisionOn(call.tool, call.arguments);
        return lost.has(call.tool)
          ? answer === 'allow' && call.decision.decision === 'deny'
          : answer !== call.decision.decision;
      });
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
  });

  test('a permission that a reader opens holds all conditions on arguments', () => {
    let opened = 0;
    const wrong = published.flatMap((each) => {
      const { text } = rendered(id, each);
      if (!offered.test(text)) return [];
      const openText = open(text);
      const decisionOn = decision(policies(openText), each.server);
      return decidedCalls(each).filter((call) => {
        if (!openText.includes(id === 'toolhive' ? `Tool::"${call.tool}"` : `___${call.tool}"`)) return false;
        if (call.decision.decision === 'deny' && !isByCondition(call, each)) return false;
        // Cedar has no null, so such a call does not reach it.
        if (Object.values(call.arguments).includes(null)) return false;
        opened++;
        return decisionOn(call.tool, call.arguments) !== call.decision.decision;
      });
    });
    expect(wrong.map(({ place }) => place)).toEqual([]);
    expect(opened).toBeGreaterThan(0);
  });

  test('a condition that is held permits exactly the calls for which it holds, but for what is declared', () => {
    let compared = 0;
    fc.assert(
      fc.property(condition, args, (each, given) => {
        const policy = policyOf(each);
        const { text, losses } = formatNamed(id).render({ text: '', policy }, [tool], { serverName: 'ex' });
        const codes = losses.map(({ code }) => code);
        if (codes.includes('no-conditions')) return;
        compared++;
        const answer = decision(policies(offered.test(text) ? open(text) : text), 'ex')('tool', given);
        const own = decide(policy, { tool: 'tool', arguments: given }, new MemoryCounters(), new Date(0));
        const words = `${JSON.stringify(each, plain)} on ${JSON.stringify(given)}`;
        if (own.decision === 'deny') expect(answer, words).toBe('deny');
        else if (!codes.includes('narrower-conditions') && hasScalarsOnly(given)) {
          expect(answer, words).toBe('allow');
        }
      }),
      { numRuns: 150 },
    );
    expect(compared).toBeGreaterThan(50);
  });
});

const tool: KnownTool = {
  name: 'tool',
  arguments: [
    { name: 'symbol', type: 'string', required: true },
    { name: 'limit', type: 'integer', required: false },
  ],
  undeclaredArguments: [],
  grave: null,
  ownLimits: [],
};

const policyOf = (each: Condition): Policy => ({
  description: '',
  default: 'deny',
  hide: [],
  tools: new Map([
    [
      'tool',
      [{ name: 'r', action: 'evaluate', conditions: [each], on_deny: '', state: null, rate_limit: null }],
    ],
  ]),
});

const text = fc.constantFrom('BTC', 'ETH', '5', '"', '\\', 'true', '', 'a\nb', '\u2028', '*');
// Whole numbers that a decimal holds: what becomes of others is declared.
const value: fc.Arbitrary<JsonValue> = fc.oneof(
  text,
  fc.integer({ min: -5, max: 120 }),
  fc.boolean(),
  fc.array(text, { maxLength: 2 }),
);
const args = fc.dictionary(fc.constantFrom('symbol', 'limit'), value, { maxKeys: 2 });
const path = fc.constantFrom('args.symbol', 'args.limit');
const condition = fc.oneof(
  fc.record({ path, op: fc.constantFrom('eq' as const, 'neq' as const), value: text }),
  fc.record({
    path,
    op: fc.constantFrom('in' as const, 'not_in' as const),
    value: fc.array(text, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ path, op: fc.constant('exists' as const), value: fc.boolean() }),
  fc.record({
    path: fc.constant('args.limit'),
    op: fc.constantFrom('lt' as const, 'lte' as const, 'gt' as const, 'gte' as const),
    value: fc.integer({ min: -3, max: 120 }).map(BigInt),
  }),
);

const hasScalarsOnly = (given: Readonly<Record<string, JsonValue>>): boolean =>
  Object.values(given).every((each) => typeof each !== 'object');

const plain = (_key: string, each: unknown): unknown => (typeof each === 'bigint' ? Number(each) : each);

/** The schema that AgentCore makes of the declarations of a server's tools. */
const agentcoreSchema = ({ server, tools }: PublishedPolicy) => ({
  AgentCore: {
    entityTypes: { OAuthUser: {}, [gateway.type.replace('AgentCore::', '')]: {} },
    actions: Object.fromEntries(
      tools.map(({ name, arguments: declared }) => [
        `${server}___${name}`,
        {
          appliesTo: {
            principalTypes: ['OAuthUser'],
            resourceTypes: ['Gateway'],
            context: {
              type: 'Record' as const,
              attributes: {
                input: {
                  type: 'Record' as const,
                  attributes: Object.fromEntries(
                    declared.map((each) => [each.name, { ...cedarType[each.type], required: each.required }]),
                  ),
                },
              },
            },
          },
        },
      ]),
    ),
  },
});

const cedarType = {
  string: { type: 'String' },
  integer: { type: 'Long' },
  number: { type: 'Extension', name: 'decimal' },
  boolean: { type: 'Boolean' },
  array: { type: 'Set', element: { type: 'String' } },
  // Cedar has no type for values of several types; a tool of the catalogue always declares one.
  any: { type: 'String' },
  object: { type: 'Record', attributes: {} },
} as const;

test('AgentCore’s policies, also with every offered permission opened, validate against the schema of their tools', () => {
  const format = formats.find(({ id }) => id === 'agentcore');
  for (const [server, policies] of Map.groupBy(published, (each) => each.server)) {
    const written = policies.map((each) => rendered('agentcore', each).text);
    const opened = written.map((text) => (format?.offered.test(text) ? format.open(text) : text));
    const [first] = policies;
    if (first === undefined) continue;
    // All files of a server at once: the engine reads the schema for each call anew.
    const staticPolicies = [...written, ...opened].join('\n');
    const answer = validate({ schema: agentcoreSchema(first), policies: { staticPolicies } });
    expect(answer.type === 'success' ? answer.validationErrors : answer.errors, server).toEqual([]);
  }
});
