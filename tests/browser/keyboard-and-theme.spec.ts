import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { tool } from './support/samples.ts';

test('the skip link is the first stop and leads to the content', async ({ page }) => {
  await page.goto(toolAddress(tool.tool));
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: /Skip to/ });
  await expect(skip).toBeFocused();
  await expect(skip).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#/);
});

test('Escape closes the search and gives the focus back', async ({ page }) => {
  await page.goto('/');
  const button = page.getByRole('button', { name: /Search/ }).first();
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('the theme follows the system until the reader chooses, and the choice is kept', async ({ page }) => {
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const light = await background();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await background();
  expect(dark).not.toBe(light);

  const theme = page
    .getByLabel(/Theme/)
    .or(page.getByRole('button', { name: /theme/i }))
    .first();
  if ((await theme.evaluate((element) => element.tagName)) === 'SELECT') await theme.selectOption('light');
  else await theme.click();
  await expect.poll(background).toBe(light);
  await page.goto('/tools/');
  expect(await background()).toBe(light);
});
