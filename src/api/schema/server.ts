import { z } from 'zod';
import { entryId } from '../../catalogue/schema/entry.ts';
import { postureSchema } from '../../catalogue/schema/posture.ts';
import { serverSchema } from '../../catalogue/schema/server.ts';
import { toolSchema } from '../../catalogue/schema/tool.ts';
import { entryAddresses, url } from './fields.ts';
import { policyFileSchema } from './policy.ts';

/** What the list of servers says of each. */
export const serverSummarySchema = z.object({
  ...entryAddresses,
  ...serverSchema.pick({
    title: true,
    summary: true,
    package: true,
    version: true,
    repository: true,
    commit: true,
    tool_count: true,
  }).shape,
  recommended_policy: policyFileSchema,
  checked: serverSchema.shape.checked,
});

/** Everything on one server. */
export const serverEntrySchema = z.object({
  ...entryAddresses,
  ...serverSchema.omit({ id: true }).shape,
  tools: z.array(z.object({ id: entryId, name: toolSchema.shape.name, api_url: url })).min(1),
  policies: z
    .array(
      policyFileSchema.extend(postureSchema.pick({ title: true, summary: true, recommended: true }).shape),
    )
    .min(1)
    .describe('The full policies that decide on all its tools.'),
});
