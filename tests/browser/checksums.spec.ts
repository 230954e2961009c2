/** SHA256SUMS, read by the program that it is made for. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { builtFiles, builtText } from './support/built-site.ts';
import { catalogue } from './support/samples.ts';
import { site } from './support/sites.ts';

const isInstalled = spawnSync('sha256sum', ['--version']).status === 0;
const check = (folder: string) =>
  spawnSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });

test('it names every policy file that is served, once and in order', () => {
  const named = builtText('policies/SHA256SUMS')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(66));
  expect(named).toEqual(
    builtFiles
      .filter((path) => /^policies\/.*\.(?!html$|md$|png$)[a-z]+$/.test(path))
      .map((path) => path.slice('policies/'.length)),
  );
  expect(named.length).toBeGreaterThan(catalogue.tools.length);
});

test('sha256sum accepts the files as served, and names the one that is damaged or missing', () => {
  test.skip(!isInstalled, 'sha256sum is not installed');
  const { status, stdout, stderr } = check(join(site.folder, 'policies'));
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.match(/: OK$/gm)).toHaveLength(builtText('policies/SHA256SUMS').split('\n').length - 1);

  const [damagedFile = '', missingFile = ''] = builtFiles
    .filter((path) => /^policies\/.*\.yaml$/.test(path))
    .map((path) => path.slice('policies/'.length));
  const copy = mkdtempSync(join(tmpdir(), 'policies-'));
  cpSync(join(site.folder, 'policies'), copy, { recursive: true });
  appendFileSync(join(copy, damagedFile), ' ');
  rmSync(join(copy, missingFile));
  const damaged = check(copy);
  rmSync(copy, { recursive: true });
  expect(damaged.status).toBe(1);
  expect(damaged.stdout.match(/^.*: FAILED.*$/gm)).toEqual([
    `${damagedFile}: FAILED`,
    `${missingFile}: FAILED open or read`,
  ]);
});

test('it is served as it is, at its address without an ending', async ({ request }) => {
  const response = await request.get('policies/SHA256SUMS');
  expect(response.status()).toBe(200);
  expect(await response.text()).toBe(builtText('policies/SHA256SUMS'));
});
