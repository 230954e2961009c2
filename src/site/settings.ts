import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { siteSchema, type Site } from '../catalogue/schema/site.ts';

/**
 * What a deployment may change, for the build's own configuration. Pages take it from the catalogue.
 *
 * @throws ZodError when content/site.yaml is wrong; `npm run validate` says where.
 */
export function readSettings(): Site {
  return siteSchema.parse(parse(readFileSync('content/site.yaml', 'utf8')));
}
