import { z } from 'zod';
import { entryId, entryKind } from '../../catalogue/schema/entry.ts';

/** An absolute address on the site. */
export const url = z.url();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

/** Where an entry stands: its own file of the API, and its page for people. */
export const entryAddresses = { id: entryId, api_url: url, page_url: url };

/** An entry of any kind, as a link to it. Only servers, tools and cases have files of their own. */
export const entryLinkSchema = z.object({
  kind: entryKind,
  id: entryId,
  name: z.string().min(1),
  api_url: url.nullable(),
  page_url: url,
});
