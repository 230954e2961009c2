import { expect, test } from '@playwright/test';

for (const width of [1280, 360]) {
  test(`at ${width} pixels the table of scores is a table to a screen reader, and shows what applies`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/risk/method/');
    const table = page.getByRole('table', { name: 'The score of each tool, factor by factor' });
    await expect(table.getByRole('columnheader')).toHaveCount(9);
    await expect(table.getByRole('rowheader')).toHaveCount(23);
    const row = table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: 'bn_open_orders' }) });
    await expect(row.getByRole('cell')).toHaveCount(8);
    await expect(row.getByRole('cell', { name: /^no$/ })).toHaveCount(5);
    await expect(row.getByRole('cell', { name: 'Medium 2/5' })).toBeVisible();
    await expect(row.getByText('Reveals private account data:')).toBeVisible({ visible: width < 896 });
  });
}
