/** Policies that the page of a tool has no room for: shown and copied there all the same, from a page of their own. */
import { expect, test } from '@playwright/test';
import { toolAddress, toolPoliciesAddress } from '../../src/catalogue/addresses.ts';
import { areLong } from '../../src/site/policies/long-policies.ts';
import { pages } from './support/built-site.ts';
import { catalogue } from './support/samples.ts';

const long = catalogue.tools.filter(areLong);

test('only tools with long policies have a page for them', () => {
  const own = new Set(catalogue.tools.map(({ tool }) => toolPoliciesAddress(tool)));
  expect(pages.filter((page) => own.has(page))).toEqual(
    long.map(({ tool }) => toolPoliciesAddress(tool)).sort(),
  );
});

for (const { tool, policies } of long) {
  const others = policies.filter(({ variant }) => !variant.recommended);

  test(`the policies of ${tool.server}/${tool.name} are read and copied on its page`, async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(toolAddress(tool));
    const card = page.locator('.card');
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    for (const { variant, text, block, fileName } of others) {
      await card.getByRole('radio', { name: variant.title }).check();
      const shown = card.locator(`#policy-${variant.id}`);
      await shown.getByRole('button', { name: 'Copy policy' }).click();
      await expect(page.getByRole('status').filter({ hasText: `Copied ${fileName}. ` })).toBeVisible();
      expect(await copied()).toBe(text);
      await shown.getByRole('button', { name: 'block' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Copied the block' })).toBeVisible();
      expect(await copied()).toBe(block);
      await expect(shown.locator('pre')).toHaveText(text, { useInnerText: false });
    }
  });

  test(`the policies of ${tool.server}/${tool.name} are a link away where they cannot be had`, async ({
    page,
  }) => {
    await page.route('**/policies/', (route) => route.abort());
    await page.goto(toolAddress(tool));
    for (const { variant } of others) {
      await page.locator('.card').getByRole('radio', { name: variant.title }).check();
      await expect(page.locator(`#policy-${variant.id} linked-code a`)).toBeVisible();
    }
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test(`the policies of ${tool.server}/${tool.name} are a link away`, async ({ page }) => {
      for (const { variant, text } of others) {
        await page.goto(toolAddress(tool));
        await page.locator('.card').getByRole('radio', { name: variant.title }).check();
        await page.locator(`#policy-${variant.id} linked-code a`).click();
        await expect(page.locator(`#${variant.id} pre`)).toHaveText(text, { useInnerText: false });
        await expect(page.locator(`#${variant.id}`).getByRole('table')).toBeVisible();
      }
    });
  });
}
