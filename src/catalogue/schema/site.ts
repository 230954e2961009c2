import { z } from 'zod';

/** `content/site.yaml`: what a deployment may change. */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  disclaimer: z.string().min(1).describe('Whom the site is not affiliated with, at the foot of each page.'),
  address: z
    .url()
    .endsWith('/')
    .describe('Where the site is served, with its base path and a slash at the end.'),
  repository: z.url().describe("The project's repository."),
  issue_tracker: z.url().describe('Where problems are reported.'),
  contact_address: z
    .url()
    .nullable()
    .describe('Where the contact form posts to; the page offers the issue tracker when there is none.'),
});

export type Site = z.infer<typeof siteSchema>;
