/** The workbench brings an editor and the policy library. No other page pays for them. */
import { expect, test } from '@playwright/test';
import { workbenchAddress } from '../../src/catalogue/addresses.ts';
import { builtBytes, builtFiles, builtText, gzipSize, pageFile, pages } from './support/built-site.ts';

const folder = '_astro/';
const scripts = new Set(builtFiles.filter((path) => path.startsWith(folder) && path.endsWith('.js')));

/** The scripts that a text names: those that are loaded at once, on demand, and as workers. */
const named = (text: string): string[] =>
  [...text.matchAll(/[\w.-]+\.js\b/g)].map(([name]) => folder + name).filter((path) => scripts.has(path));

const namedIn = new Map([...scripts].map((path) => [path, named(builtText(path))]));

/** All scripts that a page can come to load. */
function reached(page: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    namedIn.get(path)?.forEach(visit);
  };
  named(builtText(pageFile(page))).forEach(visit);
  return found;
}

const others = new Set(
  pages.filter((page) => page !== workbenchAddress).flatMap((page) => [...reached(page)]),
);

test('the scripts of the workbench weigh at most 200 kB after gzip, with its worker and what comes on demand', () => {
  const own = [...reached(workbenchAddress)].filter((path) => !others.has(path));
  // The editor and the policy library are among them, or they stand on other pages too.
  expect(own.filter((path) => gzipSize(builtBytes(path)) > 50_000).length).toBeGreaterThanOrEqual(2);
  expect(own.reduce((sum, path) => sum + gzipSize(builtBytes(path)), 0)).toBeLessThanOrEqual(200_000);
});

test('no other page carries more than the scripts that all pages share', () => {
  const weight = [...others].reduce((sum, path) => sum + gzipSize(builtBytes(path)), 0);
  expect(weight).toBeLessThanOrEqual(20_000);
});
