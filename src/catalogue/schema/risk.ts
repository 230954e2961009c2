import { z } from 'zod';

/** Ids are kebab-case and never change: other people's links depend on them. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by dashes');

const score = z.int().min(1).max(5);

/** `content/risk.yaml`: the factors a tool can have, what each scores, and the name of each score. */
export const riskSchema = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        score,
        level: z.enum(['low', 'medium', 'high', 'critical']),
        title: z.string().min(1),
      }),
    )
    .length(5),
  factors: z
    .array(
      z.strictObject({
        id,
        score,
        title: z.string().min(1),
        meaning: z.string().min(1),
      }),
    )
    .min(1),
});

export type Risk = z.infer<typeof riskSchema>;
export type RiskFactor = Risk['factors'][number];
export type RiskLevel = Risk['levels'][number];
