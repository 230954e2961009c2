import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { publishedAs } from './support/published-as.ts';

const folder = 'content/tools/binance/bn_order_book';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto('/tools/binance/bn-order-book/');
});

test('Copy puts the exact file on the clipboard and announces it', async ({ page }) => {
  await page.getByRole('button', { name: 'Copy policy' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(publishedAs(`${folder}/shallow.yaml`));
});

test("Copy this tool's block gives lines that paste under tools", async ({ page }) => {
  await page.getByRole('button', { name: "Copy this tool's block" }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const file = readFileSync(`${folder}/shallow.yaml`, 'utf8');
  expect(file.endsWith(copied)).toBe(true);
  expect(copied.startsWith('  bn_order_book:\n')).toBe(true);
});

test('Download gives the same bytes under a name of its own', async ({ page }) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).first().click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('bn_order_book-shallow.yaml');
  expect(readFileSync(await download.path(), 'utf8')).toBe(publishedAs(`${folder}/shallow.yaml`));
});

test('the other policies of the tool can be read and copied too', async ({ page }) => {
  await page.getByText('Up to 500 levels', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Copy policy' }).locator('visible=true').last().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(publishedAs(`${folder}/medium.yaml`));
});

test('a refused clipboard is said, and the text is selected instead', async ({ page }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await page.getByRole('button', { name: 'Copy policy' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl' }).first()).toBeAttached();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected).toContain('version: "1"');
});

test('what a button says of the copy is seen, wherever the button stands', async ({ page }) => {
  const buttons = page.getByRole('button', { name: 'Copy' }).locator('visible=true');
  for (const button of [buttons.first(), buttons.last()]) {
    await button.click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' }).last()).toBeInViewport({ ratio: 1 });
  }
});

test('a link to one of the policies opens its tab', async ({ page }) => {
  await page.goto('/tools/binance/bn-order-book/#policy-medium');
  await expect(page.getByRole('radio', { name: 'Up to 500 levels' })).toBeChecked();
  await expect(page.locator('#policy-medium')).toBeInViewport();
  await expect(page.locator('#policy-shallow')).toBeHidden();
});
