import { categoryAddress } from '../../catalogue/addresses.ts';
import { riskScore } from '../../catalogue/risk-score.ts';
import type { Tool } from '../../catalogue/schema/tool.ts';
import type { ResponseData } from '../responses.ts';
import type { Surroundings } from './links.ts';

/** A tool's risk: the same computation as that of its badge. */
export function toolRisk({ catalogue }: Surroundings, tool: Tool): ResponseData<'tool'>['risk'] {
  const { score, level, title, factors } = riskScore(tool, catalogue.risk);
  const reasons = factors.map(({ factor, because }) => ({
    ...factor,
    factor: factor.id,
    because,
  }));
  return { score, level, title, reasons };
}

/** The scale by which all tools are scored. */
export function riskScale({ catalogue, url }: Surroundings): ResponseData<'risk'> {
  const { risk, categories } = catalogue;
  return {
    ...risk,
    categories: categories.map((category) => ({
      ...category,
      page_url: url(categoryAddress(category.id)),
    })),
    page_url: url('/risk/'),
  };
}
