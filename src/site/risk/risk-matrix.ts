import type { ToolEntry } from '../../catalogue/catalogue.ts';
import { riskScore, type RiskScore } from '../../catalogue/risk-score.ts';
import type { Risk, RiskFactor } from '../../catalogue/schema/risk.ts';

/** One tool, factor by factor. */
export interface MatrixRow {
  readonly entry: ToolEntry;
  readonly score: RiskScore;
  /** Every factor there is, in the order of content/risk.yaml, and whether the tool has it. */
  readonly cells: readonly { readonly factor: RiskFactor; readonly applies: boolean }[];
}

/** Every tool against every factor. */
export const riskMatrix = (tools: readonly ToolEntry[], risk: Risk): MatrixRow[] =>
  tools.map((entry) => {
    const score = riskScore(entry.tool, risk);
    const own = new Set(score.factors.map(({ factor }) => factor));
    return { entry, score, cells: risk.factors.map((factor) => ({ factor, applies: own.has(factor) })) };
  });
