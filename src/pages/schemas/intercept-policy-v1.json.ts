import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { policySchemaUrl } from '../../catalogue/policy-text/schema-line.ts';
import { policyJsonSchema } from '../../policy/json-schema.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadCatalogue();
  const schema = policyJsonSchema(policySchemaUrl(site.address));
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
