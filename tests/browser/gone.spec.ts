/** Ids never break: what is found at the old addresses of entries that were moved, renamed or retired. */
import { expect, test } from '@playwright/test';
import { responses } from '../../src/api/responses.ts';
import { loadPolicy } from '../../src/policy/index.ts';
import { prepare, violations, violationsOfColour } from './support/accessibility.ts';
import { configuredSite } from './support/sites.ts';

test.use({ baseURL: configuredSite.address });

test('the page of a renamed tool leads to its new page, and asks not to be listed', async ({ page }) => {
  await page.goto('tools/norbank/nb-price/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('norbank/nb_price was renamed');
  await expect(page.getByText('The server gave the tool another name.')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveCount(0);
  await prepare(page);
  expect([...(await violations(page)), ...(await violationsOfColour(page, new Set()))]).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'nb_rates' }).click();
  await expect(page).toHaveURL(`${configuredSite.address}tools/norbank/nb-rates/`);
});

test('the page of a tool that is gone for good says so', async ({ page }) => {
  await page.goto('tools/norbank/nb-withdraw/');
  await expect(page.getByRole('main')).toContainText('Nothing replaces it.');
});

test('the page of moved documentation leads to where it is now', async ({ page }) => {
  await page.goto('docs/guides/api/');
  await page.getByRole('main').getByRole('link').click();
  await expect(page).toHaveURL(`${configuredSite.address}docs/api/`);
});

test('the search finds what is gone, says so, and leads to what became of it', async ({ page }) => {
  await page.goto('');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('nb_price');
  const first = page.getByRole('dialog').getByRole('option').first();
  await expect(first).toContainText('nb_price');
  await expect(first).toContainText('Renamed');
  await expect(first).toContainText('Now nb_rates');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${configuredSite.address}tools/norbank/nb-price/`);
});

test('neither the sitemap nor the list for language models names what is gone', async ({ request }) => {
  for (const address of ['sitemap.xml', 'llms.txt']) {
    const text = await (await request.get(address)).text();
    expect(text).toContain('/tools/norbank/nb-rates/');
    expect(text).not.toMatch(/nb-price|nb-withdraw|guides\/api/);
  }
});

test('the file of the API at the old id says what became of it', async ({ request }) => {
  const response = await request.get('api/v1/tools/norbank/nb_price.json');
  const { data } = responses.retirement.schema.parse(await response.json());
  expect(data).toMatchObject({
    kind: 'tool',
    id: 'norbank/nb_price',
    status: 'renamed',
    page_url: `${configuredSite.address}tools/norbank/nb-price/`,
  });
  const replacement = await request.get(data.replaced_by?.api_url ?? '');
  expect(responses.tool.schema.parse(await replacement.json()).data.name).toBe('nb_rates');
  const list = await request.get('api/v1/retired.json');
  expect(responses.retired.schema.parse(await list.json()).total).toBe(4);
});

test('the address of a retired policy answers with a notice that the engine refuses', async ({ request }) => {
  const response = await request.get('policies/norbank/nb_rates/often.yaml');
  const text = await response.text();
  expect(text).toContain('# The policy norbank/nb_rates/often was retired on 2026-02-01.');
  expect(text).toContain(`${configuredSite.address}tools/norbank/nb-rates/#policy-shallow`);
  expect(loadPolicy(text).verdict).toBe('invalid');
  const sums = await request.get('policies/SHA256SUMS');
  expect(await sums.text()).not.toContain('often.yaml');
});
