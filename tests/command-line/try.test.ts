import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();

write(
  'policy.yaml',
  `version: "1"
default: deny
tools:
  bn_order_book:
    rules:
      - name: known pairs
        conditions:
          - { path: args.symbol, op: in, value: [BTCUSDT] }
        on_deny: Only BTCUSDT.
      - name: pace
        rate_limit: 2/minute
        on_deny: Wait a minute.
`,
);

const calls = [
  { tool: 'bn_order_book', arguments: { symbol: 'BTCUSDT' }, at: '2026-01-01T00:00:00Z', times: 3 },
  { tool: 'bn_order_book', arguments: { symbol: 'ETHUSDT' } },
  { tool: 'bn_ping' },
  { tool: 'bn_order_book', arguments: { symbol: 'BTCUSDT' }, at: '2026-01-01T00:01:00Z' },
];
const lines = calls.map((call) => JSON.stringify(call)).join('\n');

test('one line a call, with the rule that decided and the message', async () => {
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input: lines });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`-:1  allowed  bn_order_book {"symbol":"BTCUSDT"}
-:1  allowed  bn_order_book {"symbol":"BTCUSDT"}
-:1  denied   bn_order_book {"symbol":"BTCUSDT"}  tools.bn_order_book.rules[1] "pace"  Wait a minute.
-:2  denied   bn_order_book {"symbol":"ETHUSDT"}  tools.bn_order_book.rules[0] "known pairs"  Only BTCUSDT.
-:3  denied   bn_ping {}  default  Tool "bn_ping" is not permitted by policy
-:4  allowed  bn_order_book {"symbol":"BTCUSDT"}
`);
});

test("the catalogue's own cases are met by their policies", async () => {
  const folder = resolve('content/tools/binance/bn_new_order');
  const policies = readdirSync(folder).filter((name) => /^[a-z-]+\.yaml$/.test(name));
  expect(policies.length).toBeGreaterThan(2);
  for (const policy of policies) {
    const cases = policy.replace('.yaml', '.cases.yaml');
    const { status, stderr } = await run(['try', `${folder}/${policy}`, '--calls', `${folder}/${cases}`]);
    expect({ status, stderr }, policy).toEqual({ status: 0, stderr: '' });
  }
});

test('a call that comes otherwise than expected is marked, and the exit status is 1', async () => {
  const input = JSON.stringify({ tool: 'bn_ping', arguments: {}, expect: 'allow' });
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^-:1 {2}denied .* {2}expected allow$/m);
  expect(stderr).toBe('1 call was not decided as expected.\n');
});

test('a message that comes otherwise is marked too', async () => {
  const input = JSON.stringify({
    tool: 'bn_order_book',
    arguments: { symbol: 'X' },
    expect: 'deny',
    message: 'No.',
  });
  const { status, stdout } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(1);
  expect(stdout).toContain('  expected the message "No."');
});

test('every fault of the calls is named with its line', async () => {
  const input = `{"tool": 5}\nno json\n\n{"tool": "t", "argments": {}}\n{"tool": "t", "arguments": [], "at": "noon"}\n{"tool": "t", "times": 1000000000}\n`;
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^-:1 {2}tool is 5, expected text\./m);
  expect(stderr).toMatch(/^-:2 {2}This is not JSON\.$/m);
  expect(stderr).toMatch(/^-:4 {2}argments is not a known field\. Did you mean "arguments"\?$/m);
  expect(stderr).toMatch(/^-:5 {2}at is "noon", expected a time such as 2026-01-31T10:00:00Z\./m);
  expect(stderr).toMatch(/^-:6 {2}times is 1000000000, expected at most 10000\./m);
});

test('a run that would take long is refused before it begins', async () => {
  const input = `${JSON.stringify({ tool: 'bn_ping', times: 10_000 })}\n`.repeat(11);
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('- makes 110,000 calls, times included, expected at most 100,000 in one run.');
});

test('a call that the engine cannot read is forwarded, and can be expected', async () => {
  const input = [
    '{"tool": "bn_ping", "arguments": {"a": 1e400}, "expect": "forward"}',
    '{"params": {"name": "bn_ping", "arguments": [1]}, "expect": "deny"}',
    '{"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "bn_ping", "Name": "bn_order_book", "arguments": {"symbol": "BTCUSDT"}}}',
  ].join('\n');
  const { status, stdout } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(1);
  expect(stdout)
    .toBe(`-:1  forwarded: the engine cannot read the call  bn_ping {"a": 1e400}  the number 1e400 is too large
-:2  forwarded: the engine cannot read the call  {"name": "bn_ping", "arguments": [1]}  arguments is a list, not an object  expected deny
-:3  allowed  bn_order_book {"symbol":"BTCUSDT"}
`);
});

test('cases in YAML state such a call as text', async () => {
  const call = (more: string) =>
    `cases:\n  - title: A\n    calls:\n      - { tool: bn_ping, expect: forward, ${more} }\n`;
  write('forward.yaml', call(`arguments_text: '{"a": 1e400}'`));
  expect(await run(['try', 'policy.yaml', '--calls', 'forward.yaml'])).toMatchObject({
    status: 0,
    stderr: '',
  });
  write('forward.yaml', call(`arguments_text: '{"a": }'`));
  expect((await run(['try', 'policy.yaml', '--calls', 'forward.yaml'])).stderr).toContain(
    'expected text that is JSON',
  );
  write('forward.yaml', call(`arguments: {}, arguments_text: '{}'`));
  expect((await run(['try', 'policy.yaml', '--calls', 'forward.yaml'])).stderr).toContain(
    'expected only one of arguments and arguments_text',
  );
  write('forward.yaml', call('times: 2'));
  expect((await run(['try', 'policy.yaml', '--calls', 'forward.yaml'])).stderr).toContain(
    'arguments is missing, expected a map, or arguments_text',
  );
});

test('faulty cases are named with line and column', async () => {
  write('faulty.yaml', 'cases:\n  - title: A\n    calls:\n      - tool: bn_ping\n        arguments: {}\n');
  const { status, stderr } = await run(['try', 'policy.yaml', '--calls', 'faulty.yaml']);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^faulty\.yaml:4:9 {2}cases\[0\]\.calls\[0\]\.expect is missing/m);
});

test('no calls at all is said', async () => {
  const { status, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input: '\n' });
  expect(status).toBe(2);
  expect(stderr).toBe('- holds no calls.\nSee npm run policy -- try --help\n');
});

test('a policy that the engine refuses decides nothing', async () => {
  write('refused.yaml', 'tools: {}\n');
  const { status, stdout, stderr } = await run(['try', 'refused.yaml', '--calls', '-'], { input: lines });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toBe(
    'refused.yaml:1:1  error  version-not-1  The policy has no version.\nThe engine refuses the policy, so it decides nothing.\n',
  );
});

test('arguments of any depth and length are decided, and shown in short', async () => {
  const input = [
    `{"tool": "bn_ping", "arguments": {"a": ${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    `{"tool": "bn_ping", "arguments": {"a": "${'x'.repeat(10_000)}"}}`,
  ].join('\n');
  const { status, stdout } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(0);
  expect(stdout.split('\n').every((line) => line.length < 300)).toBe(true);
});
