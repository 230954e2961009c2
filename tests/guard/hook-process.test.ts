/** The hook as clients run it: the file that the site serves, one process for each event. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useFolderWithFile } from '../bundle/support/policy-file.ts';
import { claude, clients, denials, events, pay, policy, words } from './support/hook-events.ts';

const { folder, run, start } = useFolderWithFile();
writeFileSync(join(folder, 'policy.yaml'), policy);

test.each(clients)('%s gets its answer, and an event that cannot be read stops the call', (client) => {
  const answer = (tool: string, input: unknown) => run(words, JSON.stringify(events[client](tool, input)));
  expect(answer('look', {})).toEqual({ status: 0, stdout: '{}\n', stderr: '' });
  const { status, stdout } = answer('pay', { amount: 6 });
  expect({ status, answer: JSON.parse(stdout) as unknown }).toEqual({
    status: 0,
    answer: denials[client]('Smaller.'),
  });
  expect(run(words, '{')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^.+ The call is stopped\.\n$/) as string,
  });
});

test('of twenty calls at once under a limit of five, five pass, whatever session they are of', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      start(
        [...words, '--timeout', '60'],
        pay({ session_id: `session-${index % 2}`, tool_use_id: `call-${index}` }),
      ),
    ),
  );
  expect(answers.map(({ status, stderr }) => `${status}${stderr}`)).toEqual(Array(20).fill('0'));
  expect(answers.filter(({ stdout }) => stdout === '{}\n')).toHaveLength(5);
  expect(answers.filter(({ stdout }) => stdout.includes('Slower.'))).toHaveLength(15);
});

test('input that does not end in time stops the call', async () => {
  const child = spawn(process.execPath, ['policy.mjs', ...words, '--timeout', '0.2'], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'The time of 0.2 s was over while reading the hook event, which did not end. The call is stopped.\n',
  });
});

const stopped = { status: 2, stderr: expect.stringMatching(/^.+ The call is stopped\.\n$/) as string };

// To a client, exit status 0 without an answer is no objection.
test.each([
  ['on a full disk', '> /dev/full'],
  ['closed', '>&-'],
  ['thrown away', '> /dev/null'],
])('an answer that nobody can read stops the call: %s', (_where, output) => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `exec "$0" policy.mjs "$@" ${output}`, process.execPath, ...words],
    { cwd: folder, input: pay(), encoding: 'utf8' },
  );
  expect({ status, stderr }).toEqual(stopped);
});

test('an answer that the client no longer waits for stops the call', async () => {
  const child = spawn(process.execPath, ['policy.mjs', ...words], { cwd: folder });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  child.stdout.on('close', () => child.stdin.end(pay()));
  child.stdout.destroy();
  const status = await new Promise((resolve) => child.on('close', resolve));
  expect({ status, stderr }).toEqual(stopped);
});

const own = useFolderWithFile();

test('counts lie in the state folder of the user, by the policy, and hold no arguments', () => {
  writeFileSync(join(own.folder, 'policy.yaml'), readFileSync(join(folder, 'policy.yaml')));
  mkdirSync(join(own.folder, 'sub'));
  own.run(
    ['hook', '--policy', 'policy.yaml'],
    JSON.stringify(claude('pay', { amount: 1, note: 'secret words' })),
  );
  own.run(['hook', '--policy', 'sub/../policy.yaml'], pay());
  const base = join(own.folder, '.local/state/mcp-policy');
  const [name = '', ...more] = readdirSync(base);
  expect(more).toEqual([]);
  const files = readdirSync(join(base, name));
  expect(files.sort()).toEqual(['1.json', '2.json']);
  expect(files.map((each) => readFileSync(join(base, name, each), 'utf8')).join()).not.toContain(
    'secret words',
  );
});
