import { describe, expect, test } from 'vitest';
import { worstCase } from '../../src/catalogue/request-budget.ts';
import { budgetRows } from '../../src/site/risk/budget-rows.ts';
import { fixture, fixturePosture } from '../fixture-catalogue/fixture.ts';

const named = (rows: ReturnType<typeof budgetRows>, name: string) =>
  rows.find(({ entry }) => entry.tool.name === name);

describe.each(fixture.postures.filter(({ server }) => server.request_budget))(
  'under $posture.id',
  (entry) => {
    const rows = budgetRows(entry);
    const budget = entry.server.request_budget?.weight_per_minute ?? 0;

    test('every tool has a row, the most expensive call first, and its calls use up the budget', () => {
      expect(rows.map((row) => row.entry.tool.name).toSorted()).toEqual(
        entry.decisions.map(({ tool }) => tool.tool.name).toSorted(),
      );
      const prices = rows.map(({ price }) => price ?? 0);
      expect(prices).toEqual(prices.toSorted((a, b) => b - a));
      for (const { worst, price, entry: tool } of rows) {
        expect(worst).toEqual(worstCase(tool.tool, entry.server));
        if (price === null || worst.callsPerMinute === null) {
          expect(tool.tool.status.state).toBe('retired');
        } else {
          expect(price * worst.callsPerMinute).toBeLessThanOrEqual(budget);
          expect(price * (worst.callsPerMinute + 1)).toBeGreaterThan(budget);
        }
      }
    });

    test('a tool takes nothing exactly where it is closed', () => {
      for (const { allowed, entry: tool } of rows) {
        const decision = entry.decisions.find((each) => each.tool === tool)?.decision;
        expect(allowed === 0, tool.tool.name).toBe(decision !== 'allowed');
      }
    });
  },
);

test('a limit by the hour can be spent in one minute', () => {
  expect(named(budgetRows(fixturePosture('norbank', 'paying')), 'nb_transfer')?.allowed).toBe(4 * 2);
});

test('the most expensive cases stand in words, all of them', () => {
  const { server, decisions, ...posture } = fixturePosture('norbank', 'recommended');
  const decided = decisions.map((each) => ({
    ...each,
    tool: {
      ...each.tool,
      tool: {
        ...each.tool.tool,
        request_weights: [
          { case: 'one rate', weight: 5 },
          { case: 'no base', weight: 250 },
          { case: 'all rates', weight: 250 },
        ],
      },
    },
  }));
  const rows = budgetRows({ ...posture, server, decisions: decided });
  expect(named(rows, 'nb_rates')?.dearest).toBe('no base, or all rates');
});

test('where nothing counts requests by weight there are no rows', () => {
  expect(budgetRows(fixturePosture('notes', 'recommended'))).toEqual([]);
});
