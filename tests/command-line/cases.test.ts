import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture } from '../fixture-catalogue/fixture.ts';
import { useFolder } from './support/run-policy.ts';

const { run, write, folder } = useFolder();
const policy = `version: "1"
default: deny
tools:
  pay:
    rules:
      - name: small
        conditions: [{ path: args.amount, op: lte, value: 5 }]
        on_deny: Smaller.
      - name: pace
        rate_limit: 1/minute
        on_deny: Slower.
`;
const call = (amount: number, expected: string): string =>
  `        - { tool: pay, arguments: { amount: ${amount} }, expect: ${expected} }\n`;
write('policy.yaml', policy);
write(
  'met.yaml',
  `cases:\n  - title: Small\n    calls:\n${call(6, 'deny, message: Smaller.')}${call(5, 'allow')}`,
);
write(
  'unmet.yaml',
  `cases:\n  - title: Fine\n    calls:\n${call(5, 'allow')}  - title: Large\n    calls:\n${call(6, 'allow')}`,
);

describe('test', () => {
  test('says nothing of cases that are met', async () => {
    expect(await run(['test', 'policy.yaml', 'met.yaml'])).toEqual({
      status: 0,
      stdout: '1 file: no problems\n',
      stderr: '',
    });
  });

  test('names each call that is not, at its line', async () => {
    const { status, stdout } = await run(['test', 'policy.yaml', 'met.yaml', 'unmet.yaml']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^unmet\.yaml:7:\d+ {2}error {2}case-decision {2}Large: The call is denied by /m);
  });

  test('gives a test for each case to those who read JUnit', async () => {
    const { stdout } = await run(['test', '--format', 'junit', 'policy.yaml', 'unmet.yaml']);
    expect(stdout).toContain('tests="2" failures="1"');
    expect(stdout).toContain('<testcase classname="unmet.yaml" name="Fine"/>');
  });

  test('reports a refused policy as check does', async () => {
    write('refused.yaml', 'tools: {}\n');
    const { status, stdout } = await run(['test', 'refused.yaml', 'met.yaml']);
    expect(status).toBe(1);
    expect(stdout).toContain('refused.yaml:1:1  error  version-not-1');
  });
});

test('coverage finds the rule and the limit that no case needs', async () => {
  const { status, stdout } = await run(['coverage', 'policy.yaml', 'met.yaml']);
  expect(status).toBe(1);
  expect(stdout).toMatch(/^policy\.yaml:9:\d+ {2}error {2}rule-not-needed/m);
  expect(stdout).not.toMatch(/rule-not-needed .*"small"/);
});

test('init writes each posture with cases that it meets and that need its every rule, and overwrites nothing', async () => {
  const postures = fixture.postures.filter(({ server }) => server.id === 'norbank');
  expect(postures.length).toBeGreaterThan(1);
  for (const { posture, server, file } of postures) {
    const words = ['init', '--server', server.id, '--posture', posture.id];
    expect(await run(words)).toMatchObject({ status: 0, stderr: '' });
    const [name, cases] = [`${server.id}.yaml`, `${server.id}.cases.yaml`];
    expect(readFileSync(join(folder, name), 'utf8')).toBe(file.text);
    expect(await run(['test', name, cases])).toMatchObject({ status: 0 });
    expect(await run(['coverage', name, cases])).toMatchObject({ status: 0 });
    expect((await run(words)).stderr).toContain(`not overwritten: ${name}, ${cases}.`);
    for (const written of [name, cases]) rmSync(join(folder, written));
  }
  expect((await run(['init', '--posture', 'none-such'])).status).toBe(2);
  expect(existsSync(join(folder, 'none-such.yaml'))).toBe(false);
});
