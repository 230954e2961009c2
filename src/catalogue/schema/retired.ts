import { z } from 'zod';
import { entryId, entryKind, fitsKind, idParts } from './entry.ts';
import { sentence } from './sentence.ts';
import { day } from './source.ts';

const common = {
  kind: entryKind,
  id: entryId.describe('What the entry was called.'),
  date: day,
  why: sentence,
};

const entrySchema = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...common,
      status: z.enum(['moved', 'renamed']).describe('`moved` to another place, or `renamed` where it was.'),
      replaced_by: entryId.describe('What it is called now: an entry of the same kind.'),
    }),
    z.strictObject({
      ...common,
      status: z.literal('retired').describe('Gone for good.'),
      replaced_by: entryId.optional().describe('What to use instead, an entry of the same kind.'),
    }),
  ])
  .superRefine(({ kind, id, replaced_by }, context) => {
    for (const [field, value] of Object.entries({ id, replaced_by })) {
      if (value !== undefined && !fitsKind(kind, value))
        context.addIssue({
          code: 'custom',
          path: [field],
          message: `the id of a ${kind} as ${idParts[kind]}`,
        });
    }
  });

/** `content/retired.yaml`: entries that are no longer where links to them lead. */
export const retiredSchema = z.strictObject({ retired: z.array(entrySchema) });

export type RetiredEntries = z.infer<typeof retiredSchema>;
export type Retired = RetiredEntries['retired'][number];
