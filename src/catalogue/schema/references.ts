import { z } from 'zod';
import { id } from './risk.ts';
import { sentence } from './sentence.ts';
import { sourceSchema } from './source.ts';

/** `content/references.yaml`: published lists of risks and attacks that cases refer to. */
export const referencesSchema = z.strictObject({
  lists: z
    .array(
      z.strictObject({
        id,
        title: z.string().min(1),
        version: z.string().min(1).describe('The edition whose numbers are used.'),
        note: sentence.describe('What to know before relying on the numbers.'),
        source: sourceSchema,
        entries: z.record(z.string(), z.string().min(1)).describe('Titles of the entries by their number.'),
      }),
    )
    .min(1),
});

export type References = z.infer<typeof referencesSchema>;
