import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtText, pages } from './support/built-site.ts';
import { publishedAs } from './support/published-as.ts';

const files = readdirSync('content/attacks');
const cases = files.filter((file) => file.endsWith('.mdx')).map((file) => file.slice(0, -'.mdx'.length));
const policies = files.filter((file) => file.endsWith('.yaml') && !file.endsWith('.cases.yaml'));
const rows = 'main tbody a[href^="/attacks/"]:visible';

test('each case has its page, and each of their policies is served byte for byte', () => {
  for (const id of cases) expect(pages).toContain(`/attacks/${id}/`);
  expect(policies.length).toBeGreaterThan(0);
  for (const file of policies)
    expect(builtText(`policies/binance/attacks/${file}`)).toBe(publishedAs(`content/attacks/${file}`));
});

test('the library is filtered, and the filter stands in the address', async ({ page }) => {
  await page.goto('/attacks/');
  await expect(page.locator(rows)).toHaveCount(cases.length);
  await page.getByLabel('Year').selectOption('2012');
  // The spoofing went on from 2010 to 2015.
  await expect(page.locator(rows)).toHaveText([/Knight Capital/, /Spoofing/]);
  await expect(page).toHaveURL(/\/attacks\/\?year=2012$/);
  await expect(page.getByRole('status').filter({ hasText: `2 of ${cases.length} cases` })).toBeVisible();

  await page.reload();
  await expect(page.getByLabel('Year')).toHaveValue('2012');
  await expect(page.locator(rows)).toHaveCount(2);

  await page.getByLabel('Access').selectOption('destructive');
  await expect(page.locator(rows)).toHaveCount(0);
  await expect(page.getByText('No case fits. Change a filter, or show all.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.locator(rows)).toHaveCount(cases.length);
  await expect(page).toHaveURL(/\/attacks\/$/);
});

test('a case with several values of a filter is found by each of them', async ({ page }) => {
  for (const query of ['access=financial', 'access=write', 'impact=money', 'impact=availability']) {
    await page.goto(`/attacks/?${query}&verdict=stops`);
    await expect(page.locator(rows).filter({ hasText: 'Knight Capital' })).toHaveCount(1);
  }
  await page.goto('/attacks/?verdict=does-not-stop');
  await expect(page.locator(rows).filter({ hasText: 'Knight Capital' })).toHaveCount(0);
});

test('a tool names its closest cases and leads to all of them', async ({ page }) => {
  await page.goto('/tools/binance/bn-new-order/');
  await expect(page.getByRole('link', { name: 'Browse the attack library' })).toBeVisible();
  const [, shown, all] = /(\d+) of (\d+) cases/.exec(await page.getByRole('main').innerText()) ?? [];
  expect(await page.locator('main a[href^="/attacks/"]:not([href*="?"])').count()).toBe(Number(shown));
  await page.getByRole('link', { name: 'Browse the attack library' }).click();
  await expect(page.getByLabel('Tool')).toHaveValue('bn_new_order');
  await expect(page.locator(rows)).toHaveCount(Number(all));
});

test('a case with a policy offers it as a tool does; one without offers what helps instead, first', async ({
  page,
}) => {
  await page.goto('/attacks/knight-2012-runaway-orders/');
  await expect(page.getByText('A call policy stops it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy policy' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' })).toHaveAttribute(
    'download',
    'knight-2012-runaway-orders.yaml',
  );
  await expect(page.getByText('(by analogy)').first()).toBeVisible();

  await page.goto('/attacks/postmark-mcp-2025-backdoor/');
  await expect(page.getByText('No call policy stops it.')).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 2 }).first()).toHaveText(
    'What helps instead',
  );
  await expect(page.getByRole('button', { name: 'Copy policy' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Download' })).toHaveCount(0);
});

test('the search finds a case by what it is about', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Knight Capital');
  const first = page.getByRole('dialog').getByRole('listitem').first();
  await expect(first).toContainText('Knight Capital');
  await expect(first).toContainText('Incident, 2012');
});
