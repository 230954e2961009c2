/** A table is heard as well as seen: it has a name, and a header for each column and each row. */
import { expect, test } from '@playwright/test';
import type { Element } from 'hast';
import { pages, pageTree } from './support/built-site.ts';
import { elements } from './support/html.ts';

const named = (table: Element): boolean =>
  ['ariaLabel', 'ariaLabelledBy'].some((name) => Boolean(table.properties[name])) ||
  elements(table, ({ tagName }) => tagName === 'caption').length > 0;

test('every table has a name, and headers for its columns and rows', () => {
  for (const page of pages)
    for (const table of elements(pageTree(page), ({ tagName }) => tagName === 'table')) {
      expect.soft(named(table), `${page}: a table without a name`).toBe(true);
      const rows = elements(table, ({ tagName }) => tagName === 'tr');
      const bare = rows.filter(
        (row) =>
          elements(row, ({ tagName, properties }) => tagName === 'th' && Boolean(properties.scope)).length ===
          0,
      );
      expect.soft(bare.length, `${page}: rows without a header`).toBe(0);
    }
});

test('a table keeps its headers where its rows are stacked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/tools/');
  const table = page.getByRole('table', { name: 'Tools' });
  expect(await table.getByRole('columnheader').count()).toBeGreaterThan(2);
  const rows = await table.getByRole('row').count();
  expect(await table.getByRole('rowheader').count()).toBe(rows - 1);
});
