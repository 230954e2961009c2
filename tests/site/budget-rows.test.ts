import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { worstCase } from '../../src/catalogue/request-budget.ts';
import { budgetRows } from '../../src/site/budget-rows.ts';

const { postures } = await loadCatalogue();
const named = (rows: ReturnType<typeof budgetRows>, name: string) =>
  rows.find(({ entry }) => entry.tool.name === name);

describe.each(postures)('under $posture.id', (entry) => {
  const rows = budgetRows(entry);
  const { weight_per_minute: budget, share_per_tool: share } = entry.server.request_budget;

  test('every tool has a row, the dearest call first, and its calls use up the budget', () => {
    expect(rows.map((row) => row.entry.tool.name).toSorted()).toEqual(
      entry.decisions.map(({ tool }) => tool.tool.name).toSorted(),
    );
    const prices = rows.map(({ price }) => price ?? 0);
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    for (const { worst, price, entry: tool } of rows) {
      expect(worst).toEqual(worstCase(tool.tool, entry.server.request_budget));
      if (price === null || worst.callsPerMinute === null) {
        expect(tool.tool.status.state).toBe('retired');
      } else {
        expect(price * worst.callsPerMinute).toBeLessThanOrEqual(budget);
        expect(price * (worst.callsPerMinute + 1)).toBeGreaterThan(budget);
      }
    }
  });

  test('a tool is open with a limit or closed, no tool takes more than its share, and all together leave some', () => {
    for (const { allowed, entry: tool } of rows) {
      const decision = entry.decisions.find((each) => each.tool === tool)?.decision;
      expect(allowed === 0, tool.tool.name).toBe(decision !== 'allowed');
      expect(allowed, tool.tool.name).toBeLessThanOrEqual(share);
    }
    expect(rows.reduce((sum, { allowed }) => sum + (allowed ?? Infinity), 0)).toBeLessThan(budget);
  });
});

test('a limit by the hour can be spent in one minute', () => {
  const guarded = postures.find(({ posture }) => posture.id === 'guarded-trading');
  expect(guarded && named(budgetRows(guarded), 'bn_new_order')?.allowed).toBe(4 * 2);
});

test('the dearest cases stand in words, all of them', () => {
  const recommended = postures.find(({ posture }) => posture.recommended);
  expect(recommended && named(budgetRows(recommended), 'bn_book_ticker')?.dearest).toBe(
    'symbols given, or neither given',
  );
});
