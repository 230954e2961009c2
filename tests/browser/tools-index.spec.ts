import { expect, test } from '@playwright/test';
import { riskScore } from '../../src/catalogue/risk-score.ts';
import { catalogue, sample } from './support/samples.ts';

const { tools, categories, risk } = catalogue;
const rows = 'main tbody a[href^="/tools/"]:visible';

/** How many tools have one thing, and whether that tells them from the others. */
const isSome = (count: number): boolean => count > 0 && count < tools.length;
const inCategory = (id: string) => tools.filter(({ category }) => category.id === id);
const { id: category } = sample('category of some tools', categories, ({ id }) =>
  isSome(inCategory(id).length),
);
const emptyPair = sample(
  'category without a tool of some level',
  categories.flatMap(({ id }) => risk.levels.map(({ level }) => ({ id, level }))),
  ({ id, level }) =>
    inCategory(id).length > 0 &&
    tools.some(({ tool }) => riskScore(tool, risk).level === level) &&
    !inCategory(id).some(({ tool }) => riskScore(tool, risk).level === level),
);

test('the list of tools is filtered, and the filter stands in the address', async ({ page }) => {
  const count = inCategory(category).length;
  await page.goto('/tools/');
  await expect(page.locator(rows)).toHaveCount(tools.length);
  await page.getByLabel('Category').selectOption(category);
  await expect(page.locator(rows)).toHaveCount(count);
  await expect(page).toHaveURL(new RegExp(`\\?.*category=${category}`));
  await expect(page.getByRole('status').filter({ hasText: String(count) })).toBeAttached();

  await page.reload();
  await expect(page.getByLabel('Category')).toHaveValue(category);
  await expect(page.locator(rows)).toHaveCount(count);
});

test('an address with filters opens the filtered list; the filters combine', async ({ page }) => {
  const [{ tool: first }] = inCategory(category) as [(typeof tools)[number]];
  const { level } = riskScore(first, risk);
  const alike = inCategory(category).filter(({ tool }) => riskScore(tool, risk).level === level);
  await page.goto(`/tools/?category=${category}&level=${level}`);
  await expect(page.locator(rows)).toHaveCount(alike.length);
  await page.goto('/tools/?status=retired');
  await expect(page.locator(rows)).toHaveCount(
    tools.filter(({ tool }) => tool.status.state === 'retired').length,
  );
});

test('unknown filter values in the address are ignored, not obeyed', async ({ page }) => {
  await page.goto('/tools/?category=nonsense&level=');
  await expect(page.locator(rows)).toHaveCount(tools.length);
});

test('without a match the page says so and offers the way back', async ({ page }) => {
  await page.goto(`/tools/?category=${emptyPair.id}&level=${emptyPair.level}`);
  await expect(page.locator(rows)).toHaveCount(0);
  await page
    .getByRole('button', { name: /Clear|Show all/ })
    .locator('visible=true')
    .first()
    .click();
  await expect(page.locator(rows)).toHaveCount(tools.length);
});
