import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { configureScript } from '../../scripts/commands/configure.ts';
import { policyFolders } from '../../src/catalogue/read/content.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { useContentCopy } from './support/content-copy.ts';
import { runScript } from './support/run-script.ts';

const content = useContentCopy();
const site = 'content/site.yaml';
const configure = (...options: string[]) => runScript(configureScript, ['--root', content.root, ...options]);

/** Every file of the content with its text. */
const everything = (): Map<string, string> =>
  new Map(
    globSync('content/**/*.*', { cwd: content.root })
      .toSorted()
      .map((path) => [path, readFileSync(join(content.root, path), 'utf8')]),
  );

const address = 'https://small-catalogue.example/';

test('a new address stands in the settings alone, nothing else changes, and all of it is sound', async () => {
  const before = everything();
  const { status, stdout, stderr } = await configure('--address', 'https://example.org/base');
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'The site is configured for https://example.org/base/.\n',
    stderr: '',
  });
  const changed = new Map(before).set(
    site,
    (before.get(site) ?? '').replace(address, 'https://example.org/base/'),
  );
  expect(everything()).toEqual(changed);
  expect(content.faults()).toEqual([]);

  expect((await configure('--address', address)).status).toBe(0);
  expect(everything()).toEqual(before);
});

test('every published policy begins with the address that is set, and goes on as it was written', async () => {
  expect((await configure('--address', 'https://example.org/base')).status).toBe(0);
  const read = readContent(content.root);
  const policies = policyFolders(read.content).flatMap((folder) => folder.policies);
  expect(policies.length).toBeGreaterThan(0);
  for (const { path, published } of policies)
    expect(published.text).toBe(
      `# yaml-language-server: $schema=https://example.org/base/schemas/intercept-policy-v1.json\n${await content.read(path)}`,
    );
});

test('the other settings change alone; comments stay', async () => {
  const before = await content.read(site);
  const options = ['--repository', 'https://example.org/r', '--issues', 'https://example.org/i'];
  expect((await configure(...options, '--contact', 'https://example.org/c')).status).toBe(0);
  expect(await content.read(site)).toBe(
    before
      .replace(/(?<=repository: ).*/, 'https://example.org/r')
      .replace(/(?<=issue_tracker: ).*/, 'https://example.org/i')
      .replace(/(?<=contact_address: ).*/, 'https://example.org/c'),
  );
  expect((await configure('--contact', 'none')).status).toBe(0);
  expect(await content.read(site)).toContain('contact_address: null\n');
  await content.replace(site, 'https://example.org/r', /(?<=repository: ).*/.exec(before)?.[0] ?? '');
  await content.replace(site, 'https://example.org/i', /(?<=issue_tracker: ).*/.exec(before)?.[0] ?? '');
  expect(await content.read(site)).toBe(before);
});

test.each([
  [[], 'Nothing to configure, expected at least one setting.'],
  [
    ['--address', 'example.org'],
    '--address is "example.org", expected a web address that starts with https://.',
  ],
  [['--address', 'https://example.org/?a'], 'without ? and #'],
  [['--contact', 'nobody'], '--contact is "nobody", expected a web address'],
  [['--address', 'https://user:word@example.org/'], 'without a name or password before the host'],
  [['--adress', 'https://example.org/'], "Unknown option '--adress'"],
  [
    ['--issues', 'x', '--repository', 'ftp://example.org'],
    '--repository is "ftp://example.org", expected a web address that starts with https://.\n--issues is "x"',
  ],
])('wrong use %j says what is wrong and changes nothing', async (options, message) => {
  const before = everything();
  const { status, stdout, stderr } = await configure(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(everything()).toEqual(before);
});

test('faulty settings are named and left alone', async () => {
  await content.replace(site, 'title: Small Catalogue', 'title: 42');
  const { status, stderr } = await configure('--contact', 'none');
  expect(status).toBe(2);
  expect(stderr).toContain('content/site.yaml has faults. title is 42, expected text.');
});
