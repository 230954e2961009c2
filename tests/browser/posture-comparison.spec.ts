import { expect, test } from '@playwright/test';
import { serverPoliciesAddress } from '../../src/catalogue/addresses.ts';
import { catalogue, sample } from './support/samples.ts';

const { postures } = catalogue;
const differing = (one: (typeof postures)[number], other: (typeof postures)[number]) =>
  one.decisions.filter(({ variant }, index) => variant !== other.decisions[index]?.variant);
const { one, other } = sample(
  'two full policies of a server that treat some tools alike',
  postures.flatMap((each) => postures.map((another) => ({ one: each, other: another }))),
  (pair) =>
    pair.one.server === pair.other.server &&
    differing(pair.one, pair.other).length > 0 &&
    differing(pair.one, pair.other).length < pair.one.decisions.length,
);
const address = serverPoliciesAddress(one.server.id);
const ofServer = postures.filter(({ server }) => server === one.server);
const rows = 'posture-comparison tbody tr:visible';

test('two full policies stand side by side, with what they treat differently alone', async ({ page }) => {
  await page.goto(address);
  await expect(page.locator('posture-comparison thead th:visible')).toHaveCount(ofServer.length + 2);
  await page.getByRole('combobox', { name: 'Compare' }).selectOption(one.posture.id);
  await page.getByRole('combobox', { name: 'with' }).selectOption(other.posture.id);
  await page.getByLabel('Differences only').check();
  await expect(page.locator('posture-comparison thead th:visible')).toHaveCount(4);
  const tools = differing(one, other).map(({ tool }) => tool.tool.name);
  await expect(page.locator(`${rows} th`)).toHaveText(tools);

  const shown = await page.locator(rows).allTextContents();
  await page.reload();
  await expect(page.locator(rows)).toHaveText(shown);
});

test('the name of the tool stays in sight on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${address}?with=all`);
  const table = page.locator('posture-comparison .scroll');
  await page.locator('posture-comparison tbody th').first().scrollIntoViewIfNeeded();
  await table.evaluate((element) => {
    element.scrollLeft = element.scrollWidth;
  });
  await expect(page.locator('posture-comparison tbody th').first()).toBeInViewport({ ratio: 1 });
});

test('two full policies fit side by side on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${address}?compare=${one.posture.id}&with=${other.posture.id}`);
  const cells = page.locator('posture-comparison tbody tr:visible').first().locator('td:visible');
  await expect(cells).toHaveCount(3);
  await cells.last().scrollIntoViewIfNeeded();
  for (const cell of await cells.all()) await expect(cell).toBeInViewport({ ratio: 1 });
  // Two are shown unless the reader wants all, and what was chosen is kept in the address.
  await page.goto(address);
  await expect(cells).toHaveCount(3);
  await page.getByRole('combobox', { name: 'with' }).selectOption('all');
  await expect(cells).toHaveCount(ofServer.length + 1);
  await page.reload();
  await expect(cells).toHaveCount(ofServer.length + 1);
});
