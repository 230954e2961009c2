import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useContentCopy } from './support/content-copy.ts';
import { runScript } from './support/run-script.ts';

const content = useContentCopy();
const site = 'content/site.yaml';
const configure = (...options: string[]) => runScript('configure', ['--root', content.root, ...options]);

/** Every file of the content with its text. */
const everything = (): Map<string, string> =>
  new Map(
    globSync('content/**/*.*', { cwd: content.root })
      .toSorted()
      .map((path) => [path, readFileSync(join(content.root, path), 'utf8')]),
  );

const address = 'https://mcp-policy-catalogue.example/';

test('a new address stands in the settings and in every policy, nothing else changes, and all of it is sound', async () => {
  const before = everything();
  const { status, stdout, stderr } = configure('--address', 'https://example.org/base');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const policies = [...before.keys()].filter((path) => /(?:tools|attacks)\/.*(?<!\.cases)\.yaml$/.test(path));
  expect(stdout).toBe(
    `The site is configured for https://example.org/base/; ${policies.length} policies were changed.\n`,
  );
  const changed = [...before].map(([path, text]): [string, string] => [
    path,
    [site, ...policies].includes(path) ? text.replace(address, 'https://example.org/base/') : text,
  ]);
  expect(everything()).toEqual(new Map(changed));
  expect(await content.findings()).toEqual([]);

  expect(configure('--address', address).status).toBe(0);
  expect(everything()).toEqual(before);
});

test('the other settings change alone; comments stay', async () => {
  const before = await content.read(site);
  const options = ['--repository', 'https://example.org/r', '--issues', 'https://example.org/i'];
  expect(configure(...options, '--contact', 'https://example.org/c').status).toBe(0);
  expect(await content.read(site)).toBe(
    before
      .replace(/(?<=repository: ).*/, 'https://example.org/r')
      .replace(/(?<=issue_tracker: ).*/, 'https://example.org/i')
      .replace(/(?<=contact_address: ).*/, 'https://example.org/c'),
  );
  expect(configure('--contact', 'none').status).toBe(0);
  expect(await content.read(site)).toContain('contact_address: null\n');
  await content.replace(site, 'https://example.org/r', /(?<=repository: ).*/.exec(before)?.[0] ?? '');
  await content.replace(site, 'https://example.org/i', /(?<=issue_tracker: ).*/.exec(before)?.[0] ?? '');
  expect(await content.read(site)).toBe(before);
});

test('a policy without the line gets it', async () => {
  const policy = 'content/tools/binance/bn_order_book/deny.yaml';
  const text = await content.read(policy);
  await content.write(policy, text.slice(text.indexOf('\n') + 1));
  expect(configure('--address', address).stdout).toContain('; 1 policies were changed.');
  expect(await content.read(policy)).toBe(text);
});

test.each([
  [[], 'Nothing to configure, expected at least one setting.'],
  [['--address', 'example.org'], '--address is "example.org", expected an address that starts with https'],
  [['--address', 'https://example.org/?a'], 'expected an address without ? and #'],
  [['--contact', 'nobody'], '--contact is "nobody", expected none, or an address'],
  [['--adress', 'https://example.org/'], "Unknown option '--adress'"],
  [
    ['--issues', 'x', '--repository', 'ftp://example.org'],
    '--repository is "ftp://example.org", expected an address that starts with https:// or http://.\n--issues is "x"',
  ],
])('wrong use %j says what is wrong and changes nothing', (options, message) => {
  const before = everything();
  const { status, stdout, stderr } = configure(...options);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(message);
  expect(everything()).toEqual(before);
});

test('faulty settings are named and left alone', async () => {
  await content.replace(site, 'title: MCP Policy Catalogue', 'title: 42');
  const { status, stderr } = configure('--contact', 'none');
  expect(status).toBe(2);
  expect(stderr).toContain('content/site.yaml has faults. title is 42, expected text.');
});
