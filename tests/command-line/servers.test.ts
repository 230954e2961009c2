/** Where the catalogue has several servers, a policy says by the tools that it names which one it is for. */
import { expect, test } from 'vitest';
import { useFolder } from './support/run-policy.ts';

const { write, run } = useFolder({ servers: 'two' });

const policyOf = (...tools: string[]): string =>
  `version: "1"\ndefault: deny\ntools:\n${tools.map((tool) => `  ${tool}:\n    rules: []\n`).join('')}`;

write('rates.yaml', policyOf('nb_rates', 'nb_rate'));
write('notes.yaml', policyOf('read_note', 'reed_note'));
write('both.yaml', policyOf('nb_rates', 'read_note'));
write('neither.yaml', 'version: "1"\ndefault: deny\ntools: {}\n');

const places = (stdout: string): string[] =>
  stdout.match(/^\w+\.yaml:\d+:\d+ {2}\w+ {2}unknown-tool/gm) ?? [];

test('each file is checked for its own server', async () => {
  const { status, stdout, stderr } = await run(['check', '--strict', 'rates.yaml', 'notes.yaml']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(places(stdout)).toEqual([
    'rates.yaml:6:3  warning  unknown-tool',
    'notes.yaml:6:3  warning  unknown-tool',
  ]);
});

test('a broken policy tells its server too', async () => {
  const broken = policyOf('read_note', 'reed_note').replace('"1"', '"2"');
  const { status, stdout, stderr } = await run(['check', '-'], { input: broken });
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('error  version-not-1');
  expect(stdout).toContain('warning  unknown-tool');
});

test('a file that does not tell is named, and the others are checked', async () => {
  const { status, stdout, stderr } = await run(['check', 'both.yaml', 'neither.yaml', 'notes.yaml']);
  expect(status).toBe(2);
  expect(places(stdout)).toEqual(['notes.yaml:6:3  warning  unknown-tool']);
  expect(stderr).toBe(
    [
      'both.yaml names as many tools of norbank as of notes. Say whose tools it is for with --server: norbank or notes or none.',
      'neither.yaml names no tool of a server of the catalogue. Say whose tools it is for with --server: norbank or notes or none.',
      'See npm run policy -- check --help\n',
    ].join('\n'),
  );
  expect((await run(['check', '--server', 'notes', 'neither.yaml'])).status).toBe(0);
});

test('a policy is converted under the name of its server', async () => {
  const { status, stdout } = await run(['convert', 'notes.yaml', '--to', 'codex']);
  expect({ status, section: stdout.includes('[mcp_servers.notes]') }).toEqual({ status: 0, section: true });
  expect((await run(['convert', 'both.yaml', '--to', 'codex'])).stderr).toContain(
    'both.yaml names as many tools of norbank as of notes.',
  );
});

test('a line of a batch is checked for its own server, or answered in its place', async () => {
  const line = (id: number, policy: string): string => JSON.stringify({ id, policy, calls: [] });
  const input = [line(1, policyOf('reed_note', 'read_note')), line(2, policyOf('elsewhere'))].join('\n');
  const { status, stdout } = await run(['batch'], { input });
  expect(status).toBe(1);
  const [first, second] = stdout.trim().split('\n');
  expect(first).toContain('"code":"unknown-tool"');
  expect(second).toBe(
    '{"id":null,"line":2,"error":"The policy names no tool of a server of the catalogue. Say whose tools it is for with --server: norbank or notes or none."}',
  );
});

test('init has nothing to go by, and asks', async () => {
  expect((await run(['init'])).stderr).toContain('Name a server with --server: norbank or notes.');
});
