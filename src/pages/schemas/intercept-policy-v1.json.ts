import type { APIRoute } from 'astro';
import { policySchemaAddress } from '../../catalogue/addresses.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { policyJsonSchema } from '../../policy/json-schema.ts';

export const GET: APIRoute = async () => {
  const { site } = await loadCatalogue();
  const schema = policyJsonSchema(site.address.replace(/\/$/, '') + policySchemaAddress);
  return new Response(`${JSON.stringify(schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
};
