import { z } from 'zod';
import { entryId, entryKind } from '../../catalogue/schema/entry.ts';

/** An absolute address on the site. */
export const url = z.url();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

/** What an entry is called, and where it stands for programs and for people. */
export const entryAddresses = {
  id: entryId.describe('What the entry is called in the whole catalogue. It never changes its meaning.'),
  api_url: url.describe('The file of this entry, which says all.'),
  page_url: url.describe('Its page for people.'),
  markdown_url: url.describe('The same page as Markdown.'),
};

/** An entry of any kind, as a link to it. Only servers, tools and cases have files of their own. */
export const entryLinkSchema = z.object({
  kind: entryKind,
  id: entryId,
  name: z.string().min(1),
  api_url: url.nullable().describe('Its file; null for the kinds that stand in lists alone.'),
  page_url: url,
});
