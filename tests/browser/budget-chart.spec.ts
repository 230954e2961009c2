import { expect, test } from '@playwright/test';
import { elements, hasClass, parseHtml, textOf } from './support/html.ts';
import { builtText } from './support/built-site.ts';

test('each bar of the request budget is as long as its figure says, and the figures are there in words', () => {
  const [chart] = elements(parseHtml(builtText('servers/binance/index.html')), (each) =>
    hasClass(each, 'chart'),
  );
  if (!chart) throw new Error('There is no chart.');
  const rows = elements(chart, ({ tagName }) => tagName === 'tr').slice(1);
  const figures = rows.map((row) =>
    Number.parseInt(textOf(elements(row, ({ tagName }) => tagName === 'td')[0] ?? row)),
  );
  const bars = rows.map((row) => elements(row, ({ tagName }) => tagName === 'rect')[0]?.properties.width);
  expect(rows).toHaveLength(23);
  expect(figures.slice(0, 3)).toEqual([250, 81, 80]);
  for (const [index, figure] of figures.entries()) {
    if (Number.isNaN(figure)) expect(bars[index]).toBeUndefined();
    else expect(Number(bars[index])).toBeCloseTo((100 * figure) / 250, 1);
  }
  expect(textOf(rows[0] ?? chart)).toBe(
    'bn_order_book 250 limit 1001 to 5000 24 calls a minute 300 of weight, by the policy',
  );
});
