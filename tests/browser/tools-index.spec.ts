import { expect, test } from '@playwright/test';

const rows = 'main a[href*="/tools/binance/bn-"]:visible';

test('the list of tools is filtered, and the filter stands in the address', async ({ page }) => {
  await page.goto('/tools/');
  await expect(page.locator(rows)).toHaveCount(23);
  await page.getByLabel('Category').selectOption('destructive');
  await expect(page.locator(rows)).toHaveCount(2);
  await expect(page).toHaveURL(/\?.*category=destructive/);
  await expect(page.getByRole('status').filter({ hasText: '2' })).toBeAttached();

  await page.reload();
  await expect(page.getByLabel('Category')).toHaveValue('destructive');
  await expect(page.locator(rows)).toHaveCount(2);
});

test('an address with filters opens the filtered list; the filters combine', async ({ page }) => {
  await page.goto('/tools/?category=read&level=medium&key=yes');
  await expect(page.locator(rows)).toHaveCount(5);
  await page.goto('/tools/?status=retired');
  await expect(page.locator(rows)).toHaveCount(3);
});

test('unknown filter values in the address are ignored, not obeyed', async ({ page }) => {
  await page.goto('/tools/?category=nonsense&level=');
  await expect(page.locator(rows)).toHaveCount(23);
});

test('without a match the page says so and offers the way back', async ({ page }) => {
  await page.goto('/tools/?category=financial&status=retired');
  await expect(page.locator(rows)).toHaveCount(0);
  await page
    .getByRole('button', { name: /Clear|Show all/ })
    .locator('visible=true')
    .first()
    .click();
  await expect(page.locator(rows)).toHaveCount(23);
});
