import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { holdsNewerCharacter } from '../policy/support/corpus.ts';
import { placeInMessage } from '../policy/support/engine-place.ts';
import { useFolder } from './support/run-policy.ts';

const { run } = useFolder();

const problem = z.strictObject({
  place: z.string(),
  code: z.string(),
  message: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
});
const answer = z.strictObject({
  id: z.union([z.string(), z.number()]),
  verdict: z.enum(['valid', 'invalid', 'unreadable']),
  errors: z.array(problem),
  warnings: z.array(problem),
  decisions: z.array(
    z.discriminatedUnion('decision', [
      z.strictObject({ decision: z.literal('allow') }),
      z.strictObject({ decision: z.literal('deny'), message: z.string(), rule: z.string() }),
      z.strictObject({ decision: z.literal('forward'), reason: z.string() }),
    ]),
  ),
});
const expectation = z.object({
  id: z.string(),
  expect: z.object({
    verdict: z.string(),
    errors: z.array(z.string()).default([]),
    decisions: z.array(z.object({ decision: z.string(), message: z.string().optional() })).default([]),
  }),
});

test('a call that the engine cannot read is forwarded, and counts for no limit', async () => {
  const policy =
    'version: "1"\ndefault: deny\nhide: [h]\ntools: {t: {rules: [{name: n, rate_limit: 1/day}]}}\n';
  const calls = [
    '{"tool": "t", "arguments": {"a": 1e400}}',
    '{"tool": "h", "arguments": [1]}',
    '{"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "h", "Name": "t", "arguments": {}}}',
    '{"params": {"name": "t", "arguments": {"a": {"b": -1e999}}}}',
    '{"params": {"name": "t"}}',
  ];
  const input = `{"id": 1, "policy": ${JSON.stringify(policy)}, "calls": [${calls.join(', ')}]}\n`;
  const { status, stdout } = await run(['batch'], { input });
  expect(status).toBe(0);
  expect(answer.parse(linesOf(stdout)[0]).decisions).toMatchObject([
    { decision: 'forward', reason: 'the number 1e400 is too large' },
    { decision: 'forward', reason: 'arguments is a list, not an object' },
    { decision: 'allow' },
    { decision: 'forward', reason: 'the number -1e999 is too large' },
    { decision: 'deny', rule: 'tools.t.rules[0]' },
  ]);
});

const linesOf = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

test.each(['engine-v1.jsonl', 'engine-v2.jsonl', 'decisions.jsonl'])(
  '%s: the whole corpus agrees with the engine',
  async (file) => {
    const recorded = readFileSync(`tests/policy/conformance/${file}`, 'utf8').trimEnd().split('\n');
    const input = recorded.filter((line) => !holdsNewerCharacter(line)).join('\n');
    const { status, stdout, stderr } = await run(['batch'], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const expected = linesOf(input).map((line) => expectation.parse(line));
    const found = linesOf(stdout).map((line) => answer.parse(line));
    expect(
      found.map(({ id, verdict, errors, decisions }) => ({
        id,
        verdict,
        places:
          verdict === 'invalid'
            ? errors.map(({ place }) =>
                placeInMessage(/^(?:tools|hide)/.test(place) ? `${place}: ` : `${place} `),
              )
            : [],
        decisions: decisions.map((each) =>
          each.decision === 'deny'
            ? { decision: each.decision, message: each.message }
            : { decision: each.decision },
        ),
      })),
    ).toEqual(
      expected.map(({ id, expect: { verdict, errors, decisions } }) => ({
        id,
        verdict,
        places: errors.map(placeInMessage),
        decisions: decisions.map((each) =>
          each.decision === 'forwarded-unchecked' ? { decision: 'forward' } : each,
        ),
      })),
    );
  },
);

const one = (id: string | number, more = '') =>
  `{"id": ${JSON.stringify(id)}, "policy": "version: \\"1\\"\\n", "calls": [{"tool": "t", "arguments": {}}]${more}}`;

describe('a line that cannot be read', () => {
  test('is answered in its place, and the others are not lost', async () => {
    const input = [
      one(1),
      '{"id": 2, "policy"',
      '',
      '{"id": 3, "calls": 5}',
      one('four', ', "group": "x"'),
    ].join('\n');
    const { status, stdout } = await run(['batch', '--server', 'none'], { input });
    expect(status).toBe(1);
    expect(linesOf(stdout)).toEqual([
      { id: 1, verdict: 'valid', errors: [], warnings: [], decisions: [{ decision: 'allow' }] },
      { id: null, line: 2, error: 'This is not JSON.' },
      {
        id: null,
        line: 4,
        error: expect.stringMatching(
          /^policy is missing, expected text\..*calls is 5, expected a list\./,
        ) as unknown,
      },
      { id: 'four', verdict: 'valid', errors: [], warnings: [], decisions: [{ decision: 'allow' }] },
    ]);
  });

  test('may be no UTF-8, or hold a policy that is too large', async () => {
    const large = JSON.stringify({ id: 1, policy: '#'.repeat(1024 * 1024 + 1), calls: [] });
    const input = Buffer.concat([Buffer.of(0xff, 0x0a), Buffer.from(large)]);
    const { status, stdout } = await run(['batch'], { input });
    expect(status).toBe(1);
    expect(linesOf(stdout)).toEqual([
      { id: null, line: 1, error: 'The line is not UTF-8.' },
      { id: null, line: 2, error: 'The policy is larger than 1 MiB.' },
    ]);
  });
});

test('a line ends at a line feed only', async () => {
  const { status, stdout } = await run(['batch'], { input: `${one('a\u2028b')}\r\n${one('c')}` });
  expect(status).toBe(0);
  expect(linesOf(stdout)).toHaveLength(2);
});

test('arguments arrive as they are', async () => {
  const policy = `version: "1"
tools:
  t:
    rules:
      - name: n
        conditions: [{ path: args.__proto__, op: eq, value: x }]
`;
  const input = `{"id": 1, "policy": ${JSON.stringify(policy)}, "calls": [{"tool": "t", "arguments": {"__proto__": "x"}}, {"tool": "t", "arguments": {}}]}`;
  const { stdout } = await run(['batch'], { input });
  expect(linesOf(stdout).map((line) => answer.parse(line).decisions.map(({ decision }) => decision))).toEqual(
    [['allow', 'deny']],
  );
});

test('warnings come with their place and line', async () => {
  const policy = 'version: "1"\ndefault: deny\ntools:\n  bn_pong: {}\n';
  const { stdout } = await run(['batch'], { input: JSON.stringify({ id: 1, policy, calls: [] }) });
  expect(answer.parse(linesOf(stdout)[0]).warnings).toMatchObject([
    { place: 'tools.bn_pong', code: 'unknown-tool', line: 4, column: 3 },
  ]);
});
