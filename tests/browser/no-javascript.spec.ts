import { expect, test } from '@playwright/test';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { denialPrefix } from '../../src/policy/decide.ts';
import { pages } from './support/built-site.ts';
import { catalogue, tool } from './support/samples.ts';

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
  await page.goto(toolAddress(tool.tool));
  // Opening one takes it out of the list, so the first is always a closed one.
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  await expect(page.getByText('default: deny').first()).toBeVisible();
  for (const { message } of tool.recommended.cases.flatMap(({ calls }) => calls))
    if (message !== undefined)
      await expect(
        page
          .getByText(denialPrefix + message)
          .locator('visible=true')
          .first(),
      ).toBeAttached();
  await expect(page.getByRole('link', { name: 'Download' }).first()).toBeVisible();
  const said = await page.getByRole('main').innerText();
  const { arguments: parameters, faq } = tool.tool;
  for (const part of [...parameters.map(({ name }) => name), ...faq.map(({ question }) => question)])
    expect(said).toContain(part.replaceAll('`', ''));
});

test('the attack library is complete', async ({ page }) => {
  await page.goto('/attacks/');
  await expect(page.locator('main tbody a[href^="/attacks/"]:visible')).toHaveCount(catalogue.attacks.length);
});

test('the list of tools is complete', async ({ page }) => {
  await page.goto('/tools/');
  await expect(page.locator('main tbody a[href^="/tools/"]:visible')).toHaveCount(catalogue.tools.length);
});
