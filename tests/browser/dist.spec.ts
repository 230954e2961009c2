import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { checkRules } from '../../src/policy/check/rules/index.ts';
import { explanations } from '../../src/policy/explanations/index.ts';
import { policyFiles } from '../../src/catalogue/policy-files.ts';
import { builtBytes, builtText, gzipSize, pageFile, pages } from './support/built-site.ts';
import { publishedAs } from './support/published-as.ts';
import { catalogue } from './support/samples.ts';

const toolPages = pages.filter((page) => /^\/tools\/[^/]+\/[^/]+\/$/.test(page));

/** The values of an attribute of all elements of a kind; the built HTML is regular enough for a pattern. */
const attributes = (html: string, element: string, attribute: string): string[] =>
  [...html.matchAll(new RegExp(`<${element}(?=[\\s>])[^>]*?\\s${attribute}="([^"]*)"`, 'g'))].map(
    (match) => match[1] ?? '',
  );

test('each tool has its page', () => {
  expect(toolPages).toEqual(catalogue.tools.map(({ tool }) => toolAddress(tool)).sort());
});

test('every policy file is published byte for byte as it was written, below the line for editors', () => {
  for (const { policies } of catalogue.tools)
    for (const { path, address } of policies)
      expect(builtText(address.slice(1)), path).toBe(publishedAs(path));
});

test('every message of the policy checker has its section', () => {
  const html = builtText(pageFile('/docs/messages/'));
  const codes = [...Object.keys(explanations), ...checkRules.map(({ code }) => code)];
  expect(codes.length).toBeGreaterThan(50);
  expect(
    codes.filter((code) => !html.includes(`<h3 id="${code}">`) && !html.includes(`<h3 id=${code}>`)),
  ).toEqual([]);
});

test('each posture has its full policy', () => {
  for (const { file } of catalogue.postures) expect(builtText(file.address.slice(1))).toBe(file.text);
});

test('the SHA-256 of every policy file stands on a page that links to it', () => {
  const policies = policyFiles(catalogue).map(({ address }) => address.slice(1));
  expect(policies.length).toBeGreaterThan(0);
  const texts = pages.map((page) => builtText(pageFile(page)));
  for (const policy of policies) {
    const hash = createHash('sha256').update(builtBytes(policy)).digest('hex');
    const shown = texts.filter((text) => text.includes(hash) && text.includes(`/${policy}"`));
    expect(shown.length, policy).toBeGreaterThan(0);
  }
});

test('no page carries inline code or style, or asks another host for anything', () => {
  for (const page of pages) {
    const html = builtText(pageFile(page));
    // A block of JSON-LD is data: the browser runs nothing of it, and the security policy does not ask.
    const scripts = [...html.matchAll(/<script\b([^>]*)>([^<]*)/g)].filter(
      ([, tag]) => tag !== ' type="application/ld+json"',
    );
    for (const [, tag, body] of scripts)
      expect(`${page} ${tag ?? ''}${body ?? ''}`).toMatch(/\ssrc="\/[^"]*"$/);
    expect(html, page).not.toMatch(/<style\b|\sstyle="|\son[a-z]+="/);
    const loaded = [
      ...attributes(html, 'script', 'src'),
      ...attributes(html, 'img', 'src'),
      ...attributes(html, 'link', 'href'),
    ];
    const foreign = loaded.filter((address) => !address.startsWith('/') && !address.startsWith('data:'));
    // A canonical link names the deployed address and loads nothing.
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    expect(
      foreign.filter((address) => address !== canonical),
      page,
    ).toEqual([]);
  }
});

test('tool pages with their styles weigh at most 14 kB in the mean and each 14.6, their scripts 5, after gzip', () => {
  const weights: number[] = [];
  for (const page of toolPages) {
    const html = builtText(pageFile(page));
    const styles = attributes(html, 'link rel="stylesheet"', 'href').map((path) =>
      gzipSize(builtBytes(path.slice(1))),
    );
    const scripts = withImports(attributes(html, 'script', 'src')).map((path) => gzipSize(builtBytes(path)));
    const weight = gzipSize(Buffer.from(html)) + styles.reduce((sum, size) => sum + size, 0);
    expect(styles.length, page).toBeGreaterThan(0);
    weights.push(weight);
    expect.soft(weight, page).toBeLessThanOrEqual(14_600);
    expect(scripts.length, page).toBeGreaterThan(0);
    expect(
      scripts.reduce((sum, size) => sum + size, 0),
      page,
    ).toBeLessThanOrEqual(5_000);
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  expect(mean).toBeLessThanOrEqual(14_000);
});

/** The scripts of a page and all that they import at once, as paths in dist/. Imports on demand do not count. */
function withImports(addresses: readonly string[]): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const [, target] of builtText(path).matchAll(
      /(?:^|[;}\s])(?:import|export)\b[^("';]*["']([^"']+)["']/g,
    )) {
      visit(new URL(target ?? '', `http://site/${path}`).pathname.slice(1));
    }
  };
  for (const address of addresses) visit(address.slice(1));
  return [...seen];
}
