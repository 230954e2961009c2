import { expect, test, type Page } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { catalogue, sample, tool as sampleTool } from './support/samples.ts';
import { site } from './support/sites.ts';

/** Opens the search with the keyboard. */
async function open(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
}

/** Types into the open search, and returns the results in order. */
async function search(page: Page, words: string): Promise<string[]> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(words);
  // What was found for other words is gone when the status says these.
  await expect(dialog.getByRole('status')).toContainText(/result/);
  return dialog.getByRole('listitem').allInnerTexts();
}

const { tools } = catalogue;
const names = tools.map(({ tool }) => tool.name);

/** The words of a name without the first, which is the same for all tools of a server. */
const ownWords = (name: string): string[] => name.split('_').slice(1);

test('every tool is found first by its name', async ({ page }) => {
  await page.goto('/');
  await open(page);
  for (const name of names) await expect.poll(async () => (await search(page, name))[0]).toContain(name);
});

test('a tool is found first however the words of its name are joined', async ({ page }) => {
  const name = sample('tool with a name of several words', names, (each) => ownWords(each).length > 2);
  const words = ownWords(name);
  await page.goto('/');
  await open(page);
  for (const typed of [
    name.toUpperCase(),
    name.replaceAll('_', '-'),
    words.join(' '),
    words.join('_'),
    words.join(''),
  ])
    await expect.poll(async () => (await search(page, typed))[0], typed).toContain(name);
});

test('a word that two names begin with finds both tools first', async ({ page }) => {
  const firstWords = names.map((name) => ownWords(name)[0] ?? '');
  const word = sample(
    'word that two names begin with and no other holds',
    firstWords,
    (each) =>
      firstWords.filter((other) => other === each).length === 2 &&
      names.filter((name) => name.includes(each)).length === 2,
  );
  await page.goto('/');
  await open(page);
  const found = async () => (await search(page, word)).slice(0, 2).join('\n');
  for (const name of names.filter((each) => each.includes(word)))
    await expect.poll(found, word).toMatch(new RegExp(`\\b${name}\\b`));
});

test('an argument that one tool alone has finds that tool', async ({ page }) => {
  const owners = (argument: string) =>
    tools.filter(({ tool }) => tool.arguments.some(({ name }) => name === argument));
  const all = tools.flatMap(({ tool }) => tool.arguments.map(({ name }) => name));
  const argument = sample(
    'argument of one tool',
    all,
    (name) => name.length > 6 && owners(name).length === 1,
  );
  await page.goto('/');
  await open(page);
  await expect
    .poll(async () => (await search(page, argument)).join('\n'), argument)
    .toContain(owners(argument)[0]?.tool.name);
});

test('results show category and risk, and the keyboard walks them', async ({ page }) => {
  await page.goto('/docs/');
  await open(page);
  const { tool, category } = sampleTool;
  let first = '';
  await expect.poll(async () => (first = (await search(page, tool.name))[0] ?? '')).toContain(tool.name);
  expect(first).toContain(category.title);
  expect(first).toContain(riskScore(tool, catalogue.risk).title);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new URL(toolAddress(tool).slice(1), site.address).href);
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const ofSearch = /\/pagefind\/|\/search\.[^/]+\.css$/;
  expect(requests.filter((url) => ofSearch.test(url))).toEqual([]);
  await page
    .getByRole('button', { name: /Search/ })
    .first()
    .click();
  await page.keyboard.type(sampleTool.tool.name);
  await expect(page.getByRole('dialog').getByText(sampleTool.tool.name).first()).toBeVisible();
  expect(requests.filter((url) => ofSearch.test(url)).length).toBeGreaterThan(1);
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
});

test('no result is said plainly', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  // Pagefind falls back to words that begin alike; in these letters there are none.
  await page.keyboard.type('жжжж');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/No results/);
});
