import { z } from 'zod';
import { entryId, entryKind } from './entry.ts';
import { id } from './risk.ts';
import { sentence } from './sentence.ts';
import { day } from './source.ts';

/** `content/changes.yaml`: what changed in the data, the newest first. */
export const changesSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        id,
        date: day,
        concerns: z
          .array(z.enum(['facts', 'risk', 'policies']))
          .min(1)
          .describe(
            'What is different: stated facts, a risk score or its reasons, what a policy decides or says.',
          ),
        title: z.string().min(1).max(90),
        text: sentence.describe('What changed and what it means for those who use it.'),
        entries: z
          .array(z.strictObject({ kind: entryKind, ids: z.array(entryId).min(1) }))
          .min(1)
          .describe('The entries that changed, by kind.'),
      }),
    )
    .min(1),
});

export type Changes = z.infer<typeof changesSchema>;
export type Change = Changes['changes'][number];
