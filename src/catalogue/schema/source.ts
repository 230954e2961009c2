import { z } from 'zod';
import { webAddress } from './web-address.ts';

/** Of one commit, in full. */
export const commit = z.string().regex(/^[0-9a-f]{40}$/, 'a full commit hash of 40 hexadecimal digits');

/** A path in a repository. */
const repositoryPath = z
  .string()
  .regex(
    /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!.*\/\/)[^\\?#:]+$/,
    'a path from the root of the repository, without a slash at the start, and without . and ..',
  );

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** Where a fact comes from: a file at a commit of a public repository, or a page as it stood on a day. */
export const sourceSchema = z.union([
  z.strictObject({
    repository: z
      .string()
      .regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\/(?!\.{1,2}$)[\w.-]+$/, 'a repository as owner/name'),
    path: repositoryPath,
    section: z.string().min(1).describe('The heading, entry or function to look for.'),
    commit,
  }),
  z.strictObject({
    title: z.string().min(1),
    url: webAddress,
    section: z.string().min(1),
    read: day.describe('The day of the copy that was read.'),
  }),
]);

export type Source = z.infer<typeof sourceSchema>;
