import { readdirSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { pages } from './support/built-site.ts';

test.use({ javaScriptEnabled: false });

test('no page shows a control that only JavaScript makes work', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address);
    await expect(
      page.getByRole('button', { name: /copy|search|theme|filter|clear/i }).locator('visible=true'),
    ).toHaveCount(0);
    await expect(page.getByRole('main')).toBeVisible();
  }
});

test('a tool page holds everything: policies, calls, facts, questions', async ({ page }) => {
  await page.goto('/tools/binance/bn-order-book/');
  // Opening one takes it out of the list, so the first is always a closed one.
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await expect(page.getByText('default: deny').first()).toBeVisible();
  await expect(
    page.getByText('[INTERCEPT POLICY DENIED] Set limit to a whole number from 1 to 100.').first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Download' }).first()).toBeVisible();
  await expect(page.getByText('/api/v3/depth').first()).toBeVisible();
  await expect(page.getByText('Can the agent page through a deeper book?')).toBeVisible();
});

test('the attack library is complete', async ({ page }) => {
  const cases = readdirSync('content/attacks').filter((file) => file.endsWith('.mdx'));
  await page.goto('/attacks/');
  await expect(page.locator('main tbody a[href^="/attacks/"]:visible')).toHaveCount(cases.length);
});

test('the list of tools is complete', async ({ page }) => {
  await page.goto('/tools/');
  await expect(page.locator('main a[href*="/tools/binance/bn-"]:visible')).toHaveCount(23);
});
