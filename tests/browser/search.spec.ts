/** What only a browser shows of the search. What it finds by name is tested without one, in tests/site/name-search.test.ts. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { searchEntriesAddress } from '../../src/site/search-address.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { gzipSize, builtBytes, builtFiles, builtText } from './support/built-site.ts';
import { catalogue, sample, tool as sampleTool } from './support/samples.ts';
import { site } from './support/sites.ts';

const { name } = sampleTool.tool;
const address = new URL(toolAddress(sampleTool.tool).slice(1), site.address).href;

const dialog = (page: Page): Locator => page.getByRole('dialog');
const options = (page: Page): Locator => dialog(page).getByRole('option');
const chosen = (page: Page): Locator => dialog(page).getByRole('option', { selected: true });

test('a name leads to its tool, which says what it is and how risky', async ({ page }) => {
  await page.goto('/docs/');
  await page.keyboard.press('Control+k');
  const field = dialog(page).getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.type(name);
  await expect(chosen(page)).toContainText(name);
  await expect(chosen(page)).toContainText('Tool');
  await expect(chosen(page)).toContainText(riskScore(sampleTool.tool, catalogue.risk).title);
  await expect(field).toHaveAttribute('aria-expanded', 'true');
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results?$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(address);
});

test('Enter pressed before anything is loaded waits for the result', async ({ page }) => {
  let answer = (): void => undefined;
  const isTyped = new Promise<void>((resolve) => (answer = resolve));
  await page.route(`**${searchEntriesAddress}`, async (route) => {
    await isTyped;
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(options(page)).toHaveCount(0);
  answer();
  await expect(page).toHaveURL(address);
});

test('pages found by their text follow below, each page once, and what is chosen stays where it is', async ({
  page,
}) => {
  const word = sample('word of a name', name.split('_').reverse(), (each) => each.length > 3);
  await page.goto('/');
  // Found by name: those are there before the text is searched.
  let answer = (): void => undefined;
  const isChosen = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/pagefind/pagefind.js', async (route) => {
    await isChosen;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type(word);
  await expect(options(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  const field = dialog(page).getByRole('combobox');
  await expect(field).toBeFocused();
  const before = await options(page).allInnerTexts();
  const place = await chosen(page).boundingBox();
  answer();
  await expect(dialog(page).getByRole('group').getByRole('option').first()).toBeVisible();
  expect((await options(page).allInnerTexts()).slice(0, before.length)).toEqual(before);
  expect(await chosen(page).boundingBox()).toEqual(place);
  await expect(chosen(page)).toHaveId((await field.getAttribute('aria-activedescendant')) ?? '');
  const targets = await options(page).evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  expect(new Set(targets).size).toBe(targets.length);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const ofSearch = /\/pagefind\/|\/search\/|\/search-box\.|\/search\.[^/]+\.css$/;
  expect(requests.filter((path) => ofSearch.test(path))).toEqual([]);
  await page
    .getByRole('button', { name: /Search/ })
    .first()
    .click();
  await page.keyboard.type(name);
  await expect(chosen(page)).toContainText(name);
  const loaded = requests.filter((path) => ofSearch.test(path));
  expect(loaded).toContain(searchEntriesAddress);
  await expect(dialog(page)).toHaveCSS('opacity', '1');
});

test('what is loaded to find names weighs at most 20 kB after gzip', () => {
  // What the scripts of every page load when the search is opened.
  const script = builtFiles
    .filter((path) => path.endsWith('.js') && builtText('index.html').includes(path))
    .flatMap((path) => [...builtText(path).matchAll(/import\(.\.\/([\w-]+\.js).\)/g)])
    .map(([, name = '']) => `_astro/${name}`);
  expect(script.length).toBeGreaterThan(0);
  const sizes = [...script, searchEntriesAddress.slice(1)].map((path) => gzipSize(builtBytes(path)));
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(20_000);
});

test('no result is said plainly', async ({ page }) => {
  // For the second, Pagefind falls back to words that begin with the same letter.
  for (const words of ['жжжж', 'zzzqq']) {
    await page.goto('/');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(words);
    await expect(dialog(page).getByRole('status'), words).toContainText('No results');
  }
});

test('when the names cannot be loaded, it is said where else to look', async ({ page }) => {
  await page.route(`**${searchEntriesAddress}`, (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('a');
  await expect(dialog(page).getByRole('status')).toContainText('could not be loaded');
});

test('without the index of the text, names are found all the same', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(name);
  await expect(dialog(page).getByRole('status')).toContainText('could not be searched');
  await expect(chosen(page)).toContainText(name);
});

test('the open search holds to WCAG, with results and without', async ({ page }) => {
  await page.goto('/contact/');
  await prepare(page);
  await page.keyboard.press('Control+k');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type(sample('word of a name', name.split('_').reverse(), (each) => each.length > 3));
  await expect(dialog(page).getByRole('group')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  const seen = new Set<string>();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violationsOfColour(page, seen)).toEqual([]);
  }
});
