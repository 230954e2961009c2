import { z } from 'zod';

const commit = z.string().regex(/^[0-9a-f]{40}$/, 'a full commit hash of 40 hexadecimal digits');

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** Where a fact comes from: a file at a commit of a public repository, or a page as it stood on a day. */
export const sourceSchema = z.union([
  z.strictObject({
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'a repository as owner/name'),
    path: z.string().min(1),
    section: z.string().min(1).describe('The heading, entry or function to look for.'),
    commit,
  }),
  z.strictObject({
    title: z.string().min(1),
    url: z.url(),
    section: z.string().min(1),
    read: day.describe('The day of the copy that was read.'),
  }),
]);

export type Source = z.infer<typeof sourceSchema>;
