import { expect, test } from '@playwright/test';
import { riskMatrix } from '../../src/site/risk/risk-matrix.ts';
import { catalogue, sample } from './support/samples.ts';

const { tools, risk } = catalogue;
const { entry, score, cells } = sample('tool with some factors', riskMatrix(tools, risk), (row) =>
  row.cells.some(({ applies, factor }) => applies && factor.score > 1),
);

for (const width of [1280, 360]) {
  test(`at ${width} pixels the table of scores is a table to a screen reader, and shows what applies`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/risk/method/');
    const table = page.getByRole('table', { name: 'The score of each tool, factor by factor' });
    await expect(table.getByRole('columnheader')).toHaveCount(risk.factors.length + 2);
    await expect(table.getByRole('rowheader')).toHaveCount(tools.length);
    const name = { name: entry.tool.name, exact: true };
    const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', name) });
    await expect(row.getByRole('cell')).toHaveCount(cells.length + 1);
    await expect(row.getByRole('cell', { name: /^no$/ })).toHaveCount(
      cells.filter(({ applies }) => !applies).length,
    );
    await expect(row.getByRole('cell', { name: `${score.title} ${score.score}/5` })).toBeVisible();
    for (const { factor, applies } of cells)
      if (applies) await expect(row.getByText(`${factor.title}:`)).toBeVisible({ visible: width < 896 });
  });
}
