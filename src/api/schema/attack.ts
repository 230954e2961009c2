import { z } from 'zod';
import { attackSchema } from '../../catalogue/schema/attack.ts';
import { referencesSchema } from '../../catalogue/schema/references.ts';
import { entryAddresses } from './fields.ts';
import { attackPolicySchema, policyFileSchema } from './policy.ts';

const list = referencesSchema.shape.lists.element;

/** What a call policy does about a case, with the reason. */
const verdict = z.object({
  verdict: z.enum(['stops', 'limits', 'mixed', 'does-not-stop']),
  why: z.string().min(1),
});

/** What the list of cases says of each. */
export const attackSummarySchema = z.object({
  ...entryAddresses,
  ...attackSchema.pick({ title: true, summary: true, kind: true, date: true, access: true, impact: true })
    .shape,
  call_policy: verdict,
  policy: policyFileSchema.nullable().describe('Null when no call policy stops or limits the case.'),
  checked: attackSchema.shape.checked,
});

/** Everything on one documented case. */
export const attackEntrySchema = z.object({
  ...entryAddresses,
  ...attackSchema.omit({ id: true, call_policy: true, references: true }).shape,
  call_policy: verdict,
  policy: attackPolicySchema.nullable(),
  references: z
    .array(
      z.object({
        ...attackSchema.shape.references.element.shape,
        title: z.string().min(1),
        list_title: list.shape.title,
        list_version: list.shape.version,
      }),
    )
    .min(1)
    .describe('Entries of published lists, with the titles they have there.'),
});
