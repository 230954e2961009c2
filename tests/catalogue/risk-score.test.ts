import { describe, expect, test } from 'vitest';
import { riskLevel, riskScore } from '../../src/catalogue/risk-score.ts';
import type { Risk } from '../../src/catalogue/schema/risk.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { riskMatrix } from '../../src/site/risk/risk-matrix.ts';

const { risk, tools } = readCatalogue();
const because = 'It does.';
const scoreOf = (factors: readonly string[], by: Risk = risk) =>
  riskScore({ risk_factors: factors.map((factor) => ({ factor, because })) }, by);

describe('the worst factor decides', () => {
  test.each([
    [['none'], 1, 'Low'],
    [['changes-state'], 2, 'Medium'],
    [['changes-state', 'reveals-account', 'drains-request-budget'], 2, 'Medium'],
    [['triggers-execution'], 3, 'High'],
    [['changes-state', 'triggers-execution'], 3, 'High'],
    [['destroys-state', 'changes-state'], 4, 'Critical'],
    [['reveals-account', 'moves-money', 'destroys-state'], 5, 'Critical'],
  ])('%j: %d, %s', (factors, score, title) => {
    expect(scoreOf(factors)).toMatchObject({ score, title });
  });

  test('factors come the worst first, with the reason of the tool', () => {
    expect(scoreOf(['changes-state', 'moves-money']).factors).toMatchObject([
      { factor: { id: 'moves-money' }, because },
      { factor: { id: 'changes-state' }, because },
    ]);
  });
});

test('scores and names are those of the content, not of the code', () => {
  const changed: Risk = {
    levels: risk.levels.map((level) => (level.score === 3 ? { ...level, title: 'Odd' } : level)),
    factors: risk.factors.map((factor) => (factor.id === 'none' ? { ...factor, score: 3 } : factor)),
  };
  expect(scoreOf(['none'], changed)).toMatchObject({ score: 3, title: 'Odd', level: 'high' });
});

test.each([
  [() => scoreOf(['unheard-of']), 'content/risk.yaml has no factor "unheard-of"'],
  [() => riskLevel(6, risk), 'content/risk.yaml has no level for score 6'],
])('what the content lacks is named', (act, message) => {
  expect(act).toThrow(message);
});

test('the table has a row for each tool and a cell for each factor, and its worst cell is the score', () => {
  const rows = riskMatrix(tools, risk);
  expect(rows.map(({ entry }) => entry)).toEqual(tools);
  for (const { cells, score, entry } of rows) {
    expect(cells.map(({ factor }) => factor)).toEqual(risk.factors);
    const scores = cells.filter(({ applies }) => applies).map(({ factor }) => factor.score);
    expect(Math.max(...scores), entry.tool.name).toBe(score.score);
    expect(scores).toHaveLength(entry.tool.risk_factors.length);
  }
});
