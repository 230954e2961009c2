import { expect, test } from '@playwright/test';
import type { Nodes } from 'hast';
import { toolAddress } from '../../src/catalogue/addresses.ts';
import { denialPrefix } from '../../src/policy/decide.ts';
import { pages, pageTree } from './support/built-site.ts';
import { catalogue, tool } from './support/samples.ts';

test.use({ javaScriptEnabled: false });

/** Where the buttons within a part of a page stand: each by what styles can know of it and of the elements around it. */
function buttonPlaces(within: Nodes, around = ''): string[] {
  if (within.type !== 'root' && within.type !== 'element') return [];
  if (within.type === 'root') return within.children.flatMap((child) => buttonPlaces(child));
  const { tagName, children, properties } = within;
  const { className, hidden, role } = properties;
  const place = `${around} > ${tagName}.${String(className)}${hidden === true ? '[hidden]' : ''}`;
  const isButton = tagName === 'button' || tagName === 'input' || role === 'button';
  return [...(isButton ? [place] : []), ...children.flatMap((child) => buttonPlaces(child, place))];
}

test('no page shows a control that only JavaScript makes work', async ({ page }) => {
  const seen = new Set<string>();
  for (const address of pages) {
    const places = buttonPlaces(pageTree(address));
    // A page is left out when pages before it had its buttons in the same places.
    if (places.every((place) => seen.has(place))) continue;
    for (const place of places) seen.add(place);
    await page.goto(address);
    await expect(
      page.getByRole('button', { name: /copy|search|theme|filter|clear/i }).locator('visible=true'),
    ).toHaveCount(0);
    await expect(page.getByRole('main')).toBeVisible();
  }
  expect(seen.size).toBeGreaterThan(0);
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

test('on a phone the sections of the site fold into a menu for the keyboard and for touch', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/');
  const sections = page.getByRole('navigation', { name: 'Main' });
  await expect(sections).toBeHidden();
  const button = page.getByRole('button', { name: 'Menu' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(sections).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sections).toBeHidden();
  await expect(button).toBeFocused();
  await button.click();
  await sections.getByRole('link', { name: 'Tools' }).click();
  await expect(page).toHaveURL(/\/tools\/$/);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(sections).toBeVisible();
  await expect(button).toBeHidden();
});
