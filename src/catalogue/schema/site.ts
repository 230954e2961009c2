import { z } from 'zod';
import { deployedAddress, webAddress } from './web-address.ts';

/** `content/site.yaml`: what a deployment may change. */
export const siteSchema = z.strictObject({
  title: z.string().min(1),
  description: z.string().min(1),
  disclaimer: z.string().min(1).describe('Whom the site is not affiliated with, at the foot of each page.'),
  address: deployedAddress
    .regex(/^[^?#]*\/$/, 'an address that ends with a slash, without ? and #')
    .describe('Where the site is served, with its base path and a slash at the end.'),
  repository: webAddress.describe("The project's repository."),
  issue_tracker: webAddress.describe('Where problems are reported.'),
  contact_address: deployedAddress
    .nullable()
    .describe('Where the contact form posts to; the page offers the issue tracker when there is none.'),
});

export type Site = z.infer<typeof siteSchema>;
