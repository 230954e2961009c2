import { z } from 'zod';
import { toolSchema } from '../../catalogue/schema/tool.ts';
import { entryAddresses } from './fields.ts';
import { policyFileSchema, toolPolicySchema } from './policy.ts';
import { riskScoreSchema } from './risk.ts';

/** What the list of tools says of each: enough to choose by. */
export const toolSummarySchema = z.object({
  ...entryAddresses,
  ...toolSchema.pick({
    name: true,
    title: true,
    summary: true,
    server: true,
    group: true,
    category: true,
    status: true,
    needs_key: true,
  }).shape,
  risk: riskScoreSchema,
  recommended_policy: policyFileSchema,
  ...toolSchema.pick({ checked: true, fingerprint: true }).shape,
});

/** Everything on one tool. */
export const toolEntrySchema = z.object({
  ...entryAddresses,
  ...toolSchema.omit({ risk_factors: true, policies: true }).shape,
  risk: riskScoreSchema,
  worst_case: z
    .object({
      weight: z.int().min(0),
      time_request_weight: z
        .int()
        .min(0)
        .describe('Weight of the time request that the server sends first, 0 for unsigned tools.'),
      calls_per_minute: z
        .int()
        .min(0)
        .nullable()
        .describe("Calls at that price that use up a minute's weight; null where the tool is retired."),
    })
    .optional()
    .describe('The most expensive documented call, in request weight. Only where requests have a weight.'),
  policies: z.array(toolPolicySchema).min(1),
});
