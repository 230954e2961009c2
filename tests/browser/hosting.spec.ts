import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtFiles, builtText, pageFile, pages } from './support/built-site.ts';
import { headersFor, readRules } from './support/header-rules.ts';
import { elements, parseHtml } from './support/html.ts';
import { configuredSite } from './support/sites.ts';

const rules = readRules(builtText('_headers'));

/** Addresses of all files, and of pages as they are asked for. */
const addresses = [...builtFiles.filter((file) => file !== '_headers').map((file) => `/${file}`), ...pages];

/** The Content-Security-Policy that a page holds. */
const policyOf = (html: string): unknown =>
  elements(parseHtml(html), ({ properties }) =>
    String(properties.httpEquiv).toLowerCase().includes('content-security-policy'),
  )[0]?.properties.content;

test('the headers hold the same security policy as the pages', () => {
  for (const page of pages) {
    const [policy] = headersFor(rules, page).get('Content-Security-Policy') ?? [];
    expect(policyOf(builtText(pageFile(page))), page).toBe(policy);
    expect(policy).toMatch(/^default-src 'none'; /);
  }
});

test('every rule fits a file, and no address gets a header twice', () => {
  for (const { pattern, addresses: fitting } of rules)
    expect(addresses.filter((address) => fitting.test(address)).length, pattern).toBeGreaterThan(0);
  const repeated = addresses.flatMap((address) =>
    [...headersFor(rules, address)].flatMap(([name, { length }]) =>
      length > 1 ? [`${address} ${name}`] : [],
    ),
  );
  expect(repeated).toEqual([]);
});

test('what is kept for a year has a hash in its name, and nothing else is kept', () => {
  const kept = addresses.filter((address) => headersFor(rules, address).has('Cache-Control'));
  expect(kept.length).toBeGreaterThan(10);
  for (const address of kept) {
    expect(address).toMatch(/^\/_astro\/(?:[\w-]+\.)?[\w-]{8}\.(?:js|css)$/);
    expect(headersFor(rules, address).get('Cache-Control')).toEqual(['public, max-age=31536000, immutable']);
  }
  expect(addresses.filter((address) => address.startsWith('/_astro/')).sort()).toEqual(kept.sort());
});

test('files for programs are open to other sites and have their media types', () => {
  const typeOf = (address: string): string | undefined => headersFor(rules, address).get('Content-Type')?.[0];
  const areOpen = addresses.filter(
    (address) => headersFor(rules, address).get('Access-Control-Allow-Origin')?.[0] === '*',
  );
  expect(areOpen).toEqual(addresses.filter((address) => /^\/(?:api|policies|schemas)\//.test(address)));
  for (const [end, type] of [
    [/\.yaml$/, 'application/yaml'],
    [/\.md$/, 'text/markdown; charset=utf-8'],
    [/(?:\.html|\/)$/, undefined],
  ] as const)
    expect([...new Set(addresses.filter((address) => end.test(address)).map(typeOf))]).toEqual([type]);
  expect(typeOf('/policies/SHA256SUMS')).toBe('text/plain; charset=utf-8');
});

test('under a base path the rules begin with it, and the contact address is let through', async ({
  request,
}) => {
  const base = new URL(configuredSite.address).pathname;
  const answer = await request.get(`${configuredSite.address}_headers`);
  const own = readRules(await answer.text());
  expect(own).toHaveLength(rules.length);
  for (const { pattern } of own) expect(pattern.startsWith(base), pattern).toBe(true);
  const page = await request.get(configuredSite.address);
  const [policy] = headersFor(own, base).get('Content-Security-Policy') ?? [];
  expect(policy).toMatch(/form-action 'self' http:/);
  expect(policyOf(await page.text())).toBe(policy);
});

test('the nginx example of the documentation sends what the header file says', () => {
  const text = readFileSync('content/docs/hosting.mdx', 'utf8');
  const [, example = ''] = /```nginx\n(.*?)```/s.exec(text) ?? [];
  const added = [...example.matchAll(/add_header ([\w-]+) "(.+)" always;/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(added).toEqual(rules.find(({ pattern }) => pattern === '/*')?.headers);
  expect(example).toContain('~^/_astro/ "public, max-age=31536000, immutable";');
  expect(example).toContain('~^/(api|policies|schemas)/ "*";');
  const named = [...example.matchAll(/location (?:~ |= )(\S+) \{ types \{ \} default_type "?([^";]+)/g)];
  const types = rules.flatMap(({ pattern, headers }) =>
    headers.filter(([name]) => name === 'Content-Type').map(([, type]) => ({ pattern, type })),
  );
  // Plain text has its type from the name of the file.
  const wanted = types.filter(({ pattern }) => !pattern.endsWith('.txt'));
  for (const { pattern, type } of wanted) {
    const suffix = pattern.replace(/^.*\*\./, '\\.').replace(/^(\\\.\w+)$/, '$1$');
    expect(named.map(([, where, what]) => [where, what])).toContainEqual([suffix, type.split(';')[0]]);
  }
  expect(named).toHaveLength(wanted.length);
});
