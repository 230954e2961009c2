import { z } from 'zod';
import { categorySchema } from '../../catalogue/schema/category.ts';
import { riskSchema } from '../../catalogue/schema/risk.ts';
import { toolSchema } from '../../catalogue/schema/tool.ts';
import { url } from './fields.ts';

const level = riskSchema.shape.levels.element;
const factor = riskSchema.shape.factors.element;
const reason = toolSchema.shape.risk_factors.element;

/** How risky a tool is, as its badge shows it, with the reasons, the gravest first. */
export const riskScoreSchema = z.object({
  ...level.shape,
  reasons: z.array(z.object({ ...reason.shape, ...factor.pick({ title: true, score: true }).shape })).min(1),
});

/** What scores are made of. */
export const riskScaleSchema = z.object({
  ...riskSchema.shape,
  categories: z
    .array(z.object({ ...categorySchema.omit({ order: true }).shape, page_url: url }))
    .min(1)
    .describe('From the mildest kind of access to the gravest.'),
  page_url: url,
});
