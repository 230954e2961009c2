/** What all commands have in common: which Node they need, how they end, and what they do when nobody takes their output. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import manifest from '../../package.json' with { type: 'json' };
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

const { isSupported } = z
  .object({ isSupported: z.function({ input: [z.string(), z.string()], output: z.boolean() }) })
  .parse(createRequire(import.meta.url)('../../scripts/npm-script.cjs'));

test.each([
  ['20.20.2', false],
  ['22.22.2', false],
  ['22.22.3', true],
  ['22.23.0', true],
  ['23.11.0', false],
  ['24.2.0', false],
  ['24.16.0', true],
  ['25.9.9', false],
  ['26.3.0', true],
  ['30.0.0', true],
])('Node %s: %j', (version, supported) => {
  expect(isSupported(version, '^22.22.3 || ^24.16.0 || >=26.3.0')).toBe(supported);
});

test('every npm script begins with the file that says so', () => {
  const isOther = /^(?:npm run |node -r \.\/scripts\/npm-script\.cjs )/;
  expect(Object.entries(manifest.scripts).filter(([, command]) => !isOther.test(command))).toEqual([]);
});

test.skipIf(process.platform === 'win32')('a program ends with the one that started it', async () => {
  const waits = `node -r ./scripts/npm-script.cjs -e 'console.log(process.pid); setInterval(() => {}, 1000)'`;
  const shell = spawn('sh', ['-c', `${waits}; true`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = z.tuple([z.instanceof(Buffer)]).parse(await once(shell.stdout, 'data'));
  const program = Number(output.toString());
  expect(isRunning(program)).toBe(true);
  shell.kill('SIGKILL');
  await expect.poll(() => isRunning(program), { timeout: 10_000 }).toBe(false);
});

function isRunning(program: number): boolean {
  try {
    return process.kill(program, 0);
  } catch {
    return false;
  }
}

describe.skipIf(process.platform !== 'linux')('output that nobody takes', () => {
  const run = (command: string, end: string) =>
    spawnSync('sh', ['-c', `"$0" ${command} ${end}`, process.execPath], { encoding: 'utf8' });
  const commands = [`scripts/validate.ts --root ${fixtureRoot} --format json`, 'scripts/policy.ts --help'];

  test.each(commands)('%s: a full disk is said in one line', (command) => {
    const { status, stderr } = run(command, '> /dev/full');
    expect(stderr).toBe('The output could not be written: ENOSPC: no space left on device, write.\n');
    expect(status).toBe(2);
  });

  test.each(commands)('%s: a reader that stops early is no fault', (command) => {
    expect(run(command, '| true').stderr).toBe('');
  });
});
