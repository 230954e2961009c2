import { expect, test } from '@playwright/test';
import { configuredSite } from './support/sites.ts';

test.use({ baseURL: configuredSite.address, permissions: ['clipboard-read', 'clipboard-write'] });

test('under a base path every link of the main pages stays below it and answers', async ({
  page,
  request,
}) => {
  const seen = new Set<string>();
  for (const address of [
    '',
    'tools/',
    'tools/norbank/nb-rates/',
    'policies/norbank/',
    'risk/',
    'docs/',
    'contact/',
  ]) {
    await page.goto(address);
    const links = await page
      .locator('a[href]')
      .evaluateAll((elements) => elements.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links.filter((href) => href.startsWith(new URL(configuredSite.address).origin))) {
      expect(link).toContain(configuredSite.address);
      seen.add(link.replace(/#.*$/, ''));
    }
  }
  for (const link of seen) expect((await request.get(link)).status(), link).toBe(200);
});

test('search, copy and the schema line know the base path', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nb_rates');
  await expect(page.getByRole('dialog').getByText('nb_rates').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${configuredSite.address}tools/norbank/nb-rates/`);
  await page.getByRole('button', { name: 'Copy policy' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: 'Copied' }).first()).toBeAttached();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[0]).toBe(
    `# yaml-language-server: $schema=${configuredSite.address}schemas/intercept-policy-v1.json`,
  );
});
