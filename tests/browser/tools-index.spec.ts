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
    .getByRole('button', { name: /show all/i })
    .locator('visible=true')
    .first()
    .click();
  await expect(page.locator(rows)).toHaveCount(tools.length);
});

test('words narrow the list, and each choice says how many it leads to', async ({ page }) => {
  const [{ tool }] = inCategory(category) as [(typeof tools)[number]];
  await page.goto('/tools/');
  await page.getByLabel('Filter by text').fill(`${tool.name.toUpperCase()} `);
  await expect(page.locator(`${rows}[href*="${tool.name.replaceAll('_', '-')}/"]`)).toHaveCount(1);
  await expect(page).toHaveURL(/\?text=/);
  const shown = await page.locator(rows).count();
  expect(shown).toBeLessThan(tools.length);
  const counts = await page.getByLabel('Category').locator('option:not([value=""])').allTextContents();
  const told = counts.map((text) => Number(/\((\d+)\)$/.exec(text)?.[1]));
  expect(told.reduce((sum, count) => sum + count, 0)).toBe(shown);
});

test('the list is sorted by name and by risk', async ({ page }) => {
  await page.goto('/tools/?sort=risk');
  const risks = await page.locator('main tbody tr .risk').allTextContents();
  const scores = risks.map((text) => Number(/(\d)\/5/.exec(text)?.[1]));
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(new Set(scores).size).toBeGreaterThan(1);
  await page.getByLabel('Sort by').selectOption('name');
  const names = await page.locator(rows).allTextContents();
  expect(names).toEqual(names.toSorted((a, b) => a.trim().localeCompare(b.trim(), 'en', { numeric: true })));
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.locator(rows)).toHaveText(tools.map(({ tool }) => tool.name));
});

test('parameters of others and the fragment stay in the address', async ({ page }) => {
  await page.goto('/tools/?from=mail#content');
  await page.getByLabel('Category').selectOption(category);
  await expect(page).toHaveURL(new RegExp(`\\?from=mail&category=${category}#content$`));
});

test('no cell of the list of tools runs into the next', async ({ page }) => {
  await page.goto('/tools/');
  for (const width of [712, 768, 960, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const overfull = await page
      .locator('.tool-list :is(th, td):visible')
      .evaluateAll((cells) =>
        cells.filter((cell) => cell.scrollWidth > cell.clientWidth).map((cell) => cell.textContent.trim()),
      );
    expect.soft(overfull, `at ${width} pixels`).toEqual([]);
  }
});

test('on a phone the list comes first, and filters that the address brings are seen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/tools/');
  const filters = page.getByRole('combobox', { name: 'Category' });
  await expect(filters).toBeHidden();
  await expect(page.locator(rows).first()).toBeInViewport();
  await page.getByText('Filters', { exact: true }).click();
  await filters.selectOption(category);
  await expect(page.getByText('Filters (1)')).toBeVisible();
  await page.reload();
  await expect(filters).toBeVisible();
});
