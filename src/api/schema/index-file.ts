import { z } from 'zod';
import { siteSchema } from '../../catalogue/schema/site.ts';
import { url } from './fields.ts';

/** The entry point: which lists there are, and what else programs can fetch. */
export const indexSchema = z.object({
  ...siteSchema.pick({ title: true, description: true, repository: true, issue_tracker: true }).shape,
  site_url: url,
  documentation_url: url,
  openapi_url: url,
  checksums_url: url.describe('Checksums of all policy files, for `sha256sum -c`.'),
  policy_schema_url: url.describe('The schema of policies, for editors.'),
  files: z
    .array(
      z.object({
        name: z.string().min(1),
        title: z.string().min(1),
        url,
        schema_url: url,
        total: z.int().min(0),
      }),
    )
    .min(1),
});
