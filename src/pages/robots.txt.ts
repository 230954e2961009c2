import type { APIRoute } from 'astro';
import { absoluteUrl } from '../catalogue/addresses.ts';
import { loadCatalogue } from '../collections/load-catalogue.ts';

/** Programs may read everything. */
export const GET: APIRoute = async () => {
  const { site } = await loadCatalogue();
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site.address, '/sitemap.xml')}\n`);
};
