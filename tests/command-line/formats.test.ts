import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useFolder } from './support/run-policy.ts';

const { run, write } = useFolder();
write(
  'refused.yaml',
  'version: "1"\ntools:\n  t:\n    rules:\n      - name: n\n        rate_limit: 5 an hour\n',
);
write('sound.yaml', 'version: "1"\ndefault: deny\n');
write('misspelt.yaml', 'version: "1"\ndefualt: deny\ntools:\n  "a<b\\u001b":\n    rules: []\n');

const validator = new Ajv({ strict: false, allErrors: true });
addFormats(validator);
const isSarif = validator.compile(
  z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync('tests/schemas-of-others/sarif-2.1.0.json', 'utf8'))),
);

test('SARIF keeps to its schema, and each rule links to its section', async () => {
  const { status, stdout } = await run([
    'check',
    '--server',
    'none',
    '--format',
    'sarif',
    'refused.yaml',
    'sound.yaml',
    'misspelt.yaml',
  ]);
  expect(status).toBe(1);
  const log: unknown = JSON.parse(stdout);
  isSarif(log);
  expect(isSarif.errors).toBeNull();
  expect(log).toMatchObject({
    runs: [
      {
        tool: {
          driver: {
            rules: expect.arrayContaining([
              expect.objectContaining({
                id: 'malformed-rate-limit',
                helpUri: 'https://small-catalogue.example/docs/messages/#malformed-rate-limit',
              }),
            ]) as unknown,
          },
        },
        results: expect.arrayContaining([
          expect.objectContaining({ ruleId: 'malformed-rate-limit', level: 'error' }),
          expect.objectContaining({ ruleId: 'unknown-key', level: 'warning' }),
        ]) as unknown,
      },
    ],
  });
  isSarif({ version: '2.1.0' });
  expect(isSarif.errors).not.toBeNull();
});

test('JUnit has a suite for each file, and nothing that XML forbids', async () => {
  const { stdout } = await run([
    'check',
    '--server',
    'none',
    '--format',
    'junit',
    'refused.yaml',
    'sound.yaml',
    'misspelt.yaml',
  ]);
  expect(stdout.match(/<testsuite /g)).toHaveLength(3);
  expect(stdout).toContain('<testsuite name="refused.yaml" tests="2" failures="1">');
  expect(stdout).toContain('<testcase classname="sound.yaml" name="no problems"/>');
  expect(stdout.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
});

test('a saved tools/list says which tools and arguments there are', async () => {
  const tools = [
    {
      name: 'pay',
      inputSchema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $defs: { money: { type: ['string', 'null'] }, self: { $ref: '#/$defs/self' } },
        type: 'object',
        properties: { amount: { $ref: '#/$defs/money' }, loop: { $ref: '#/$defs/self' }, any: true },
        required: ['amount'],
      },
      annotations: { destructiveHint: true },
    },
    { name: 'look', inputSchema: true },
  ];
  write(
    'pay.yaml',
    `version: "1"
default: deny
tools:
  pay:
    rules:
      - name: small
        conditions:
          - { path: args.amount, op: lte, value: 5 }
          - { path: args.amuont, op: exists, value: true }
          - { path: args.any, op: lte, value: 5 }
        on_deny: Smaller.
  loko:
    rules: []
`,
  );
  for (const saved of [tools, { tools }, { jsonrpc: '2.0', id: 1, result: { tools } }]) {
    write('tools.json', JSON.stringify(saved));
    const { stdout } = await run(['check', '--tools', 'tools.json', 'pay.yaml']);
    const codes = [...stdout.matchAll(/ (?:warning|error) {2}([\w-]+)/g)].map(([, code]) => code);
    expect(codes).toEqual([
      'numeric-operator-on-string',
      'unknown-argument',
      'optional-argument-made-mandatory',
      'unknown-tool',
    ]);
  }
  write('tools.json', '{"tools": 5}');
  expect(await run(['check', '--tools', 'tools.json', 'pay.yaml'])).toMatchObject({ status: 2, stdout: '' });
  expect((await run(['check', '--tools', 'tools.json', '--server', 'none', 'pay.yaml'])).stderr).toContain(
    'Give --server or --tools, not both.',
  );
});
