import type { APIRoute } from 'astro';
import { apiFiles } from '../../../api/files.ts';
import { openapiDocument } from '../../../api/openapi.ts';
import { loadCatalogue } from '../../../collections/load-catalogue.ts';

export const GET: APIRoute = async () => {
  const catalogue = await loadCatalogue();
  const document = openapiDocument(catalogue.site, apiFiles(catalogue));
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/openapi+json' },
  });
};
