/** What a reader came for stands in the first screen of every tool's page: what the tool can do, and the policy to copy. */
import { expect, test, type Page } from '@playwright/test';
import { pages } from './support/built-site.ts';

const toolPages = pages.filter((address) => /^\/tools\/[^/]+\/[^/]+\/$/.test(address));

/** How far down an element begins, in pixels of the page. */
const top = async (page: Page, selector: string): Promise<number> =>
  page
    .locator(selector)
    .locator('visible=true')
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + scrollY);

/** How many lines of the policy's code are to be seen without scrolling. */
const visibleLines = (page: Page): Promise<number> =>
  page
    .locator('.card pre')
    .locator('visible=true')
    .first()
    .evaluate((pre) => {
      const { top: from, bottom } = pre.getBoundingClientRect();
      const style = getComputedStyle(pre);
      const lines = pre.textContent.trimEnd().split('\n').length;
      const seen = Math.min(bottom, innerHeight) - from - Number.parseFloat(style.paddingTop);
      return Math.min(lines, Math.floor(seen / Number.parseFloat(style.lineHeight)));
    });

/** Shorter policies are seen whole. */
const codeLines = (page: Page): Promise<number> =>
  page
    .locator('.card pre')
    .locator('visible=true')
    .first()
    .evaluate((pre) => pre.textContent.trimEnd().split('\n').length);

test('there are pages of tools', () => {
  expect(toolPages.length).toBeGreaterThan(0);
});

test('the card of every tool stands in the first screen of a desk and of a phone', async ({ page }) => {
  for (const address of toolPages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(address);
    expect.soft(await top(page, '.card'), `${address}: top of the card`).toBeLessThanOrEqual(280);
    expect
      .soft(await visibleLines(page), `${address}: lines of code`)
      .toBeGreaterThanOrEqual(Math.min(12, await codeLines(page)));
    const command = await page.locator('.use .copyable').locator('visible=true').boundingBox();
    expect
      .soft((command?.y ?? Infinity) + (command?.height ?? 0), `${address}: end of the command`)
      .toBeLessThanOrEqual(900);
    const overflow = await page
      .locator('.card pre')
      .evaluateAll((blocks) => blocks.filter((pre) => pre.scrollWidth > pre.clientWidth).length);
    expect.soft(overflow, `${address}: code runs out of the card`).toBe(0);
    await page.setViewportSize({ width: 360, height: 800 });
    const copy = await page.getByRole('button', { name: 'Copy policy' }).first().boundingBox();
    expect.soft(copy?.y, `${address}: Copy on a phone`).toBeLessThanOrEqual(420);
  }
});

test('the chosen policy writes its address, and its calls and steps follow', async ({ page }) => {
  const [address = ''] = toolPages;
  await page.goto(address);
  const choices = page.locator('input[name=policy]');
  const last = choices.last();
  const place = (await last.getAttribute('value')) ?? '';
  await last.check();
  expect(new URL(page.url()).hash).toBe(
    `#${(await page.locator(`section[id].v${place}`).getAttribute('id')) ?? ''}`,
  );
  for (const part of await page.locator(`main section.v${place}`).all()) await expect(part).toBeVisible();
  await expect(page.locator('main section.v:visible')).toHaveCount(2);
});

test('the client is remembered on the next page', async ({ page }) => {
  const [first = '', second = first] = toolPages;
  await page.goto(first);
  const last = page.locator('input[name=client]').last();
  await last.check();
  const name = await page.locator('.tabs label:has(input[name=client]:checked)').innerText();
  await page.goto(second);
  await expect(page.locator('.tabs label:has(input[name=client]:checked)')).toHaveText(name);
});

test('the command that is copied names the chosen file alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(toolPages[0] ?? '');
  await page.locator('input[name=policy]').last().check();
  const file = await page.locator('.card .head .name:visible').innerText();
  await page.locator('.use').getByRole('button', { name: 'Copy' }).locator('visible=true').click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`/absolute/path/${file}`);
  expect(copied.match(/\.yaml/g)).toHaveLength(1);
});

test('lines can be wrapped, and the contents say where one is', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(toolPages[0] ?? '');
  await page.getByLabel('Wrap lines').locator('visible=true').check();
  await expect(page.locator('.card pre:visible').first()).toHaveCSS('white-space-collapse', 'preserve');
  await expect(page.locator('.card pre:visible').first()).toHaveCSS('text-wrap-mode', 'wrap');
  await page.locator('#questions').scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.getElementById('questions')?.scrollIntoView();
  });
  await expect(page.locator('.on-this-page [aria-current]')).toHaveAttribute('href', '#questions');
});

test('on a phone every tab is in reach, and calls take the whole width', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(toolPages[0] ?? '');
  const formats = page.locator('policy-formats .tabs');
  expect(await formats.evaluate((row) => row.scrollWidth - row.clientWidth)).toBe(0);
  const table = page.locator('.calls').locator('visible=true').first();
  const call = await table.getByRole('rowheader').last().boundingBox();
  expect(call?.width).toBeGreaterThan(0.9 * ((await table.boundingBox())?.width ?? Infinity));
});

test('in the colours of the reader one format and one policy are marked as chosen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(toolPages[0] ?? '');
  for (const row of await page.locator('.card > .tabs, policy-formats .tabs').all()) {
    const colours = await row
      .locator('label, a')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomColor));
    const [other = '', ...rest] = new Set(colours);
    expect(rest).toHaveLength(1);
    expect(Math.min(...[other, ...rest].map((each) => colours.filter((one) => one === each).length))).toBe(1);
  }
});

test('on paper stand the answers, the addresses of sources and the whole code, and nothing to press', async ({
  page,
}) => {
  await page.goto(toolPages[0] ?? '');
  await page.emulateMedia({ media: 'print' });
  for (const answer of await page.locator('.questions details p').all()) await expect(answer).toBeVisible();
  const sources = await page
    .locator('#sources ~ ul [href^=http]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href'), getComputedStyle(link, '::after').content]),
    );
  expect(sources.length).toBeGreaterThan(0);
  for (const [address = '', printed] of sources) expect(printed).toContain(address);
  const code = page.locator('.card pre').first();
  await expect(code).toHaveCSS('max-height', 'none');
  await expect(code).toHaveCSS('text-wrap-mode', 'wrap');
  await expect(page.locator('nav, button, input, .button').locator('visible=true')).toHaveCount(0);
});
