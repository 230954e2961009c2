import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();

write(
  'policy.yaml',
  `version: "1"
default: deny
tools:
  nb_rates:
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
  { tool: 'nb_rates', arguments: { symbol: 'BTCUSDT' }, at: '2026-01-01T00:00:00Z', times: 3 },
  { tool: 'nb_rates', arguments: { symbol: 'ETHUSDT' } },
  { tool: 'nb_transfer' },
  { tool: 'nb_rates', arguments: { symbol: 'BTCUSDT' }, at: '2026-01-01T00:01:00Z' },
];
const lines = calls.map((call) => JSON.stringify(call)).join('\n');

test('one line a call, with the rule that decided and the message', async () => {
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input: lines });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`-:1  allowed  nb_rates {"symbol":"BTCUSDT"}
-:1  allowed  nb_rates {"symbol":"BTCUSDT"}
-:1  denied   nb_rates {"symbol":"BTCUSDT"}  tools.nb_rates.rules[1] "pace"  Wait a minute.
-:2  denied   nb_rates {"symbol":"ETHUSDT"}  tools.nb_rates.rules[0] "known pairs"  Only BTCUSDT.
-:3  denied   nb_transfer {}  default  Tool "nb_transfer" is not permitted by policy
-:4  allowed  nb_rates {"symbol":"BTCUSDT"}
`);
});

test('--explain shows below each call how it came to the decision', async () => {
  const { status, stdout } = await run(['try', '--explain', 'policy.yaml', '--calls', '-'], { input: lines });
  expect(status).toBe(0);
  const [first = '', , third = '', fourth = '', fifth = '', ...rest] = stdout.split(/^(?=-:)/m);
  expect(rest).toHaveLength(1);
  expect(first).toBe(`-:1  allowed  nb_rates {"symbol":"BTCUSDT"}
    tools.nb_rates.rules[0] "known pairs"  passed
      holds  args.symbol in [BTCUSDT]  saw "BTCUSDT"
    tools.nb_rates.rules[1] "pace"  passed
      holds  state.nb_rates._rate_minute lte 2  saw 0
      counter nb_rates._rate_minute: 0 before, 1 after, 2 at most in this minute, which ends at 2026-01-01T00:01:00Z
`);
  expect(third).toContain(`
    tools.nb_rates.rules[1] "pace"  decided
      holds  state.nb_rates._rate_minute lte 2  saw 2  decided: with this call the counter would be over the limit
      counter nb_rates._rate_minute: 2 before, 2 after, `);
  expect(fourth).toContain(`
    tools.nb_rates.rules[0] "known pairs"  decided
      fails  args.symbol in [BTCUSDT]  saw "ETHUSDT"  decided
    tools.nb_rates.rules[1] "pace"  not reached
`);
  expect(fifth).toContain('\n    No rule is for this tool.\n');
});

test('--explain decides the same, in colour and without, and shows what steers a terminal as text', async () => {
  write(
    'hostile.yaml',
    'version: "1"\ndefault: deny\ntools:\n  ping:\n    rules: [{ name: "a\\e[2Jb", action: deny }]\n',
  );
  const words = ['try', '--explain', 'hostile.yaml', '--calls', '-'];
  const input = '{"tool": "ping"}\n{"tool": "ping", "arguments": [1]}\n';
  const plain = await run(words, { input });
  expect(plain.stdout).toContain(
    '    tools.ping.rules[0] "a\\u001b[2Jb"  decided\n      action: deny, for every call\n',
  );
  expect(plain.stdout).toMatch(/^-:2 {2}forwarded: [^\n]*\n$/m);
  const coloured = await run(words, { input, colour: true });
  expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout);
});

test("the catalogue's own cases are met by their policies", async () => {
  const folder = resolve('tests/fixture-catalogue/content/tools/norbank');
  const policies = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.yaml') && !path.endsWith('.cases.yaml'),
  );
  expect(policies.length).toBeGreaterThan(2);
  for (const policy of policies) {
    const cases = policy.replace('.yaml', '.cases.yaml');
    const { status, stderr } = await run(['try', `${folder}/${policy}`, '--calls', `${folder}/${cases}`]);
    expect({ status, stderr }, policy).toEqual({ status: 0, stderr: '' });
  }
});

test('a call that comes otherwise than expected is marked, and the exit status is 1', async () => {
  const input = JSON.stringify({ tool: 'nb_transfer', arguments: {}, expect: 'allow' });
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^-:1 {2}denied .* {2}expected allow$/m);
  expect(stderr).toBe('1 call was not decided as expected.\n');
});

test('a message that comes otherwise is marked too', async () => {
  const input = JSON.stringify({
    tool: 'nb_rates',
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
  const input = `${JSON.stringify({ tool: 'nb_transfer', times: 10_000 })}\n`.repeat(11);
  const { status, stdout, stderr } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('- makes 110,000 calls, times included, expected at most 100,000 in one run.');
});

test('a call that the engine cannot read is forwarded, and can be expected', async () => {
  const input = [
    '{"tool": "nb_transfer", "arguments": {"a": 1e400}, "expect": "forward"}',
    '{"params": {"name": "nb_transfer", "arguments": [1]}, "expect": "deny"}',
    '{"jsonrpc": "2.0", "id": 7, "method": "tools/call", "params": {"name": "nb_transfer", "Name": "nb_rates", "arguments": {"symbol": "BTCUSDT"}}}',
  ].join('\n');
  const { status, stdout } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(1);
  expect(stdout)
    .toBe(`-:1  forwarded: the engine cannot read the call  nb_transfer {"a": 1e400}  the number 1e400 is too large
-:2  forwarded: the engine cannot read the call  {"name": "nb_transfer", "arguments": [1]}  arguments is a list, not an object  expected deny
-:3  allowed  nb_rates {"symbol":"BTCUSDT"}
`);
});

test('cases in YAML state such a call as text', async () => {
  const call = (more: string) =>
    `cases:\n  - title: A\n    calls:\n      - { tool: nb_transfer, expect: forward, ${more} }\n`;
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
  write(
    'faulty.yaml',
    'cases:\n  - title: A\n    calls:\n      - tool: nb_transfer\n        arguments: {}\n',
  );
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
    `{"tool": "nb_transfer", "arguments": {"a": ${'['.repeat(5000)}${']'.repeat(5000)}}}`,
    `{"tool": "nb_transfer", "arguments": {"a": "${'x'.repeat(10_000)}"}}`,
  ].join('\n');
  const { status, stdout } = await run(['try', 'policy.yaml', '--calls', '-'], { input });
  expect(status).toBe(0);
  expect(stdout.split('\n').every((line) => line.length < 300)).toBe(true);
});
