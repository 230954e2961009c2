import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { catalogue, sample, tool as entry } from './support/samples.ts';

const { tool, policies, recommended } = entry;
const other = sample('other policy of the tool', policies, (each) => each !== recommended);
const address = toolAddress(tool);

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test.beforeEach(async ({ page }) => {
  await page.goto(address);
});

const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name }).locator('visible=true').first();

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

const said = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words });

test('Copy puts the exact file on the clipboard and repeats what was copied', async ({ page }) => {
  await button(page, 'Copy policy').click();
  await expect(said(page, `Copied ${recommended.fileName}. This file `)).toBeAttached();
  expect(await clipboard(page)).toBe(recommended.text);
});

test('the block of the tool alone pastes under its list', async ({ page }) => {
  await button(page, 'Copy this tool’s block').click();
  await expect(said(page, `Copied the block of ${tool.name}`)).toBeAttached();
  expect(await clipboard(page)).toBe(recommended.block);
  expect(recommended.text).toContain(recommended.block);
});

test('Download gives the same bytes under the name that the card shows', async ({ page }) => {
  await expect(page.locator('.card .name:visible').first()).toHaveText(recommended.fileName);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).locator('visible=true').first().click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe(recommended.fileName);
  expect(readFileSync(await download.path(), 'utf8')).toBe(recommended.text);
});

test('no two policies of the catalogue are downloaded under one name', () => {
  const names = catalogue.tools.flatMap((each) => each.policies.map(({ fileName }) => fileName));
  expect(new Set(names).size).toBe(names.length);
});

test('the other policies of the tool can be read and copied too', async ({ page }) => {
  await page.getByRole('radio', { name: other.variant.title, exact: true }).check();
  await button(page, 'Copy policy').click();
  expect(await clipboard(page)).toBe(other.text);
});

test('the link that is copied opens its policy', async ({ page }) => {
  await page.getByRole('radio', { name: other.variant.title, exact: true }).check();
  await button(page, 'Copy link').click();
  const copied = await clipboard(page);
  expect(copied).toBe(new URL(`${address}#policy-${other.variant.id}`, page.url()).href);
  await page.goto('/');
  await page.goto(copied);
  await expect(page.getByRole('radio', { name: other.variant.title, exact: true })).toBeChecked();
  await expect(page.locator(`#policy-${other.variant.id}`)).toBeVisible();
  await expect(page.locator(`#policy-${recommended.variant.id}`)).toBeHidden();
});

test('a refused clipboard is said, and the text is selected instead', async ({ page }) => {
  await page.evaluate(() => {
    Object.defineProperty(navigator.clipboard, 'writeText', {
      value: () => Promise.reject(new Error('refused')),
    });
  });
  await button(page, 'Copy policy').click();
  await expect(page.getByRole('status').filter({ hasText: 'Ctrl' }).first()).toBeAttached();
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  expect(selected.trim()).toBe(recommended.text.trim());
});

test('what a button says of the copy is seen, wherever the button stands', async ({ page }) => {
  const buttons = page.getByRole('button', { name: 'Copy' }).locator('visible=true');
  for (const one of [buttons.first(), buttons.last()]) {
    await one.click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' }).last()).toBeInViewport({ ratio: 1 });
  }
});
