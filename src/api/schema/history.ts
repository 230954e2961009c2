import { z } from 'zod';
import { changesSchema } from '../../catalogue/schema/changes.ts';
import { entryId, entryKind } from '../../catalogue/schema/entry.ts';
import { sentence } from '../../catalogue/schema/sentence.ts';
import { day } from '../../catalogue/schema/source.ts';
import { entryLinkSchema, url } from './fields.ts';

/** Something that changed in the data. */
export const changeSchema = z.object({
  ...changesSchema.shape.changes.element.omit({ entries: true }).shape,
  page_url: url,
  entries: z.array(entryLinkSchema).min(1),
});

/** What became of an entry that is no longer where links to it lead. */
export const retirementSchema = z.object({
  kind: entryKind,
  id: entryId,
  status: z.enum(['moved', 'renamed', 'retired']),
  replaced_by: entryLinkSchema.nullable().describe('What to use instead; null when nothing replaces it.'),
  date: day,
  why: sentence,
  page_url: url
    .nullable()
    .describe('Its old page, which says the same; null when it was a part of another page.'),
  file_urls: z.array(url).describe('Files that were served under the id. They hold the notice alone.'),
});
