import { expect, test } from '@playwright/test';
import { serverAddress } from '../../src/catalogue/addresses.ts';
import { budgetRows } from '../../src/site/risk/budget-rows.ts';
import { pageTree } from './support/built-site.ts';
import { elements, hasClass, textOf } from './support/html.ts';
import { catalogue, sample } from './support/samples.ts';

test('each bar of the request budget is as long as its figure says, and the figures are there in words', () => {
  const posture = sample(
    'recommended posture of a server with a request budget',
    catalogue.postures,
    (each) => each.posture.recommended && budgetRows(each).length > 0,
  );
  const [chart] = elements(pageTree(serverAddress(posture.server.id)), (each) => hasClass(each, 'chart'));
  if (!chart) throw new Error('There is no chart.');
  const expected = budgetRows(posture);
  const rows = elements(chart, ({ tagName }) => tagName === 'tr').slice(1);
  expect(rows).toHaveLength(expected.length);
  const highest = Math.max(...expected.map(({ price }) => price ?? 0));
  expect(highest).toBeGreaterThan(0);
  for (const [index, { entry, price, dearest, worst, allowed }] of expected.entries()) {
    const row = rows[index] ?? chart;
    const width = elements(row, ({ tagName }) => tagName === 'rect')[0]?.properties.width;
    if (price === null) expect(width).toBeUndefined();
    else expect(Number(width)).toBeCloseTo((100 * price) / highest, 1);
    const figures = [price, worst.callsPerMinute, allowed === 0 ? null : allowed]
      .filter((figure) => figure !== null)
      .map((figure) => figure.toLocaleString('en'));
    const words = price === null ? [] : dearest.replaceAll('`', '').split(/\s+/);
    for (const part of [entry.tool.name, ...figures, ...words])
      expect(textOf(row).replaceAll(/[\u00a0\u202f\u2009]/g, ' '), entry.tool.name).toContain(part);
  }
});
