import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { pages } from './support/built-site.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose outcome depends on the theme. */
const rulesOnColour = ['color-contrast', 'link-in-text-block'];

/** What the browser complains about while a page loads, Content-Security-Policy violations included. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  return found;
}

const violations = async (builder: AxeBuilder): Promise<string[]> =>
  (await builder.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`,
  );

for (const address of pages) {
  test(`${address} is accessible in both themes and at 320 pixels, and the browser has no complaint`, async ({
    page,
    baseURL,
  }) => {
    const found = complaints(page);
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(address);
    expect(await violations(new AxeBuilder({ page }).withTags(rules))).toEqual([]);

    // The other theme is the same document in other colours.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(new AxeBuilder({ page }).withRules(rulesOnColour))).toEqual([]);

    await page.setViewportSize({ width: 320, height: 700 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);

    expect(found).toEqual([]);
    expect(foreign).toEqual([]);
  });
}
