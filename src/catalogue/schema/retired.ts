import { z } from 'zod';
import { entryId, entryKind, fitsKind, idParts } from './entry.ts';
import { sentence } from './sentence.ts';
import { day } from './source.ts';

const common = {
  kind: entryKind,
  /** What the entry was called. */
  id: entryId,
  date: day,
  why: sentence,
};

const entrySchema = z
  .discriminatedUnion('status', [
    z.strictObject({
      ...common,
      /** `moved` to another place, or `renamed` where it was. */
      status: z.enum(['moved', 'renamed']),
      /** What it is called now: an entry of the same kind. */
      replaced_by: entryId,
    }),
    z.strictObject({
      ...common,
      /** Gone for good. */
      status: z.literal('retired'),
      /** What to use instead, an entry of the same kind. */
      replaced_by: entryId.optional(),
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
