import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
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

  test('asks for the message of a denial, once the call is denied', async () => {
    write('wordless.yaml', `cases:\n  - title: A\n    calls:\n${call(6, 'deny')}${call(5, 'deny')}`);
    const { stdout } = await run(['test', 'policy.yaml', 'wordless.yaml']);
    expect(stdout).toContain(
      'case-without-message  A: message is missing, expected what the agent reads: "Smaller.".',
    );
    expect(stdout).toContain('case-decision  A: The call is allowed; expected it to be denied.');
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

test('init writes both files or none', async () => {
  // A link to nowhere: it is not there when looked for, and cannot be made.
  symlinkSync(join(folder, 'no-such-folder', 'file'), join(folder, 'norbank.cases.yaml'));
  const { status, stderr } = await run(['init']);
  expect(status).toBe(2);
  expect(stderr).toContain('norbank.cases.yaml could not be written, so nothing was: ');
  expect(existsSync(join(folder, 'norbank.yaml'))).toBe(false);
  rmSync(join(folder, 'norbank.cases.yaml'));
});

describe('init --set', () => {
  const words = ['init', '--posture', 'paying'];
  const set = (...settings: readonly string[]): string[] => [
    ...words,
    ...settings.flatMap((each) => ['--set', each]),
  ];
  const written = ['norbank.yaml', 'norbank.cases.yaml'] as const;
  const remove = (): void => {
    for (const name of written) rmSync(join(folder, name), { force: true });
  };

  test('puts values into the policies of the tools, with the calls at their edges', async () => {
    const { status, stdout, stderr } = await run(
      set('biggest-payment=20', 'nb_transfer.accounts=1234, 5678', 'rates=40'),
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Wrote norbank.yaml (Small payments, changed) and norbank.cases.yaml.\n');
    expect(await run(['check', '--strict', written[0]])).toMatchObject({ status: 0 });
    expect(await run(['test', ...written])).toMatchObject({ status: 0 });
    const calls = [
      { amount: '19.99', to: '1234', expect: 'allow' },
      { amount: '20', to: '1234', expect: 'deny' },
      { amount: '1', to: '4711', expect: 'deny' },
    ].map(({ expect: expected, ...own }) =>
      JSON.stringify({ tool: 'nb_transfer', arguments: own, expect: expected }),
    );
    const tried = await run(['try', written[0], '--calls', '-'], { input: calls.join('\n') });
    expect(tried).toMatchObject({ status: 0 });
    const cases = readFileSync(join(folder, written[1]), 'utf8');
    expect(cases).toMatch(/amount: "?19\.99"?/);
    // A case of the posture that is about another value is left out, and named.
    for (const [, title = ''] of stdout.matchAll(/^Left out of the cases, because of the values: (.*)$/gm))
      expect(cases).not.toContain(title);
    remove();
  });

  test('values that are the defaults leave the posture as it is', async () => {
    expect(await run(set('biggest-payment=50', 'rates=500'))).toMatchObject({ status: 0 });
    const posture = fixture.postures.find((each) => each.posture.id === 'paying');
    expect(readFileSync(join(folder, written[0]), 'utf8')).toBe(posture?.file.text);
    remove();
  });

  test('names everything that cannot be set, with bounds and choices, and writes nothing', async () => {
    const { status, stdout, stderr } = await run(
      set(
        'biggest-payment=2000',
        'accounts=12',
        'rates',
        'rates=501',
        'rates=502',
        'biggest-paymnt=1',
        'x=1',
      ),
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /^--set nb_transfer\.biggest-payment: .*found "2000"\. Write a number of EUR above 0 and up to 1,000/m,
    );
    expect(stderr).toMatch(
      /^--set nb_transfer\.accounts: .*found "12"\. Write account numbers of four digits/m,
    );
    expect(stderr).toMatch(/^--set rates has no value\. Write PARAMETER=VALUE\.$/m);
    expect(stderr).toMatch(/^--set nb_rates\.rates is given twice\.$/m);
    expect(stderr).toMatch(/^--set biggest-paymnt: .*Did you mean "biggest-payment"\?$/m);
    expect(stderr).toMatch(/^ {2}nb_rates\.rates=500 {2}Rates of a list, 2 to 1000$/m);
    expect(stderr).toMatch(
      /^ {2}nb_transfer\.accounts=4711, 4712 {2}Accounts, up to 5, with commas between$/m,
    );
    for (const name of written) expect(existsSync(join(folder, name))).toBe(false);
  });

  test('says when a posture has no parameter of a name', async () => {
    const { status, stderr } = await run(['init', '--posture', 'recommended', '--set', 'x=1']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^--set x: the posture recommended has no (?:such parameter|parameters)\./);
  });
});
