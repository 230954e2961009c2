import type { Risk, RiskFactor, RiskLevel } from './schema/risk.ts';
import type { Tool } from './schema/tool.ts';

/** How risky a tool is, with the factors that make it so, the worst first. */
export interface RiskScore {
  /** 1 (none of the factors) to 5 (moves money): the score of the worst factor. */
  readonly score: number;
  readonly level: RiskLevel['level'];
  /** The level as shown: Low, Medium, High or Critical. */
  readonly title: string;
  readonly factors: readonly { readonly factor: RiskFactor; readonly because: string }[];
}

/** The name of a score. */
export function riskLevel(score: number, { levels }: Risk): RiskLevel {
  const level = levels.find((candidate) => candidate.score === score);
  if (!level) throw new Error(`content/risk.yaml has no level for score ${score}`);
  return level;
}

/** The one place where a tool's risk is computed; badges, tables and files all show what it returns. */
export function riskScore(tool: Pick<Tool, 'risk_factors'>, risk: Risk): RiskScore {
  const factors = tool.risk_factors
    .map(({ factor, because }) => {
      const known = risk.factors.find(({ id }) => id === factor);
      if (!known) throw new Error(`content/risk.yaml has no factor "${factor}"`);
      return { factor: known, because };
    })
    .sort((a, b) => b.factor.score - a.factor.score);
  const score = factors[0]?.factor.score ?? 1;
  const { level, title } = riskLevel(score, risk);
  return { score, level, title, factors };
}
