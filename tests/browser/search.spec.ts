import { expect, test, type Page } from '@playwright/test';

/** Opens the search with the keyboard, types, and returns the titles of the results in order. */
async function search(page: Page, words: string): Promise<string[]> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').or(dialog.getByRole('searchbox')).fill(words);
  await expect(dialog.getByRole('status')).toContainText(/result/);
  return dialog.getByRole('option').or(dialog.getByRole('listitem')).allInnerTexts();
}

const firstResult: Record<string, string> = {
  bn_close_listen_key: 'bn_close_listen_key',
  'close listen key': 'bn_close_listen_key',
  BN_NEW_ORDER: 'bn_new_order',
  new_order: 'bn_new_order',
  neworder: 'bn_new_order',
  'bn-order-book': 'bn_order_book',
  bn_ping: 'bn_ping',
  bn_open_orders: 'bn_open_orders',
  bn_all_orders: 'bn_all_orders',
  bn_cancel_order: 'bn_cancel_order',
  cancel: 'bn_cancel',
};

for (const [words, tool] of Object.entries(firstResult)) {
  test(`"${words}" finds ${tool} first`, async ({ page }) => {
    await page.goto('/');
    const results = await search(page, words);
    expect(results[0]).toContain(tool);
  });
}

test('"cancel" finds both cancelling tools, "oco" the tool that cancels order lists', async ({ page }) => {
  await page.goto('/');
  const cancel = await search(page, 'cancel');
  expect(cancel.slice(0, 2).join('\n')).toContain('bn_cancel_order');
  expect(cancel.slice(0, 2).join('\n')).toContain('bn_cancel_all_orders');
  await page.keyboard.press('Escape');
  const lists = await search(page, 'oco');
  expect(lists.slice(0, 3).join('\n')).toMatch(/bn_cancel_(?:all_)?orders?/);
});

test('results show category and risk, and the keyboard walks them', async ({ page }) => {
  await page.goto('/docs/');
  const results = await search(page, 'bn_new_order');
  expect(results[0]).toMatch(/Financial/);
  expect(results[0]).toMatch(/Critical/);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/tools\/binance\/bn-new-order\/$/);
});

test('nothing of the search is loaded before it is used', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  const ofSearch = /\/pagefind\/|\/search\.[^/]+\.css$/;
  expect(requests.filter((url) => ofSearch.test(url))).toEqual([]);
  await page
    .getByRole('button', { name: /Search/ })
    .first()
    .click();
  await page.keyboard.type('ping');
  await expect(page.getByRole('dialog').getByText('bn_ping').first()).toBeVisible();
  expect(requests.filter((url) => ofSearch.test(url)).length).toBeGreaterThan(1);
  await expect(page.getByRole('dialog')).toHaveCSS('opacity', '1');
});

test('no result is said plainly', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('zzzzqqqq');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(/No results/);
});
