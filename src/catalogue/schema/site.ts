import { z } from 'zod';

/** `content/site.yaml`: what a deployment may change. */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  /** Where the site is served, with its base path and a slash at the end. */
  address: z.url().endsWith('/'),
  /** The project's repository. */
  repository: z.url(),
  /** Where problems are reported. */
  issue_tracker: z.url(),
  /** Where the contact form posts to; the page offers the issue tracker when there is none. */
  contact_address: z.url().nullable(),
});

export type Site = z.infer<typeof siteSchema>;
