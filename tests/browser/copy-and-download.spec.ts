import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { publishedAs } from './support/published-as.ts';
import { sample, tool } from './support/samples.ts';

const address = toolAddress(tool.tool);
const { recommended } = tool;
const other = sample('other policy of the tool', tool.policies, (each) => each !== recommended);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto(address);
});

test('Copy puts the exact file on the clipboard and announces it', async ({ page }) => {
  await page.getByRole('button', { name: 'Copy policy' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(publishedAs(recommended.path));
});

test("Copy this tool's block gives lines that paste under tools", async ({ page }) => {
  await page.getByRole('button', { name: "Copy this tool's block" }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(readFileSync(recommended.path, 'utf8').endsWith(copied)).toBe(true);
  expect(copied.startsWith(`  ${tool.tool.name}:\n`)).toBe(true);
});

test('Download gives the same bytes under a name of its own', async ({ page }) => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).first().click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(recommended.fileName);
  expect(readFileSync(await download.path(), 'utf8')).toBe(publishedAs(recommended.path));
});

test('the other policies of the tool can be read and copied too', async ({ page }) => {
  await page.getByText(other.variant.title, { exact: true }).first().click();
  await page.getByRole('button', { name: 'Copy policy' }).locator('visible=true').last().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(publishedAs(other.path));
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
  await page.goto(`${address}#policy-${other.variant.id}`);
  await expect(page.getByRole('radio', { name: other.variant.title })).toBeChecked();
  await expect(page.locator(`#policy-${other.variant.id}`)).toBeInViewport();
  await expect(page.locator(`#policy-${recommended.variant.id}`)).toBeHidden();
});
