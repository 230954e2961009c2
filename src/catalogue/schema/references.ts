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
        /** The edition whose numbers are used. */
        version: z.string().min(1),
        /** What to know before relying on the numbers. */
        note: sentence,
        source: sourceSchema,
        /** Titles of the entries by their number. */
        entries: z.record(z.string(), z.string().min(1)),
      }),
    )
    .min(1),
});

export type References = z.infer<typeof referencesSchema>;
