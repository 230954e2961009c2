import type { APIRoute, GetStaticPaths } from 'astro';
import { responseJsonSchema } from '../../api/json-schema.ts';
import { responses } from '../../api/responses.ts';
import { loadCatalogue } from '../../collections/load-catalogue.ts';

/** The schema of each kind of file of the API. */
export const getStaticPaths = (async () => {
  const { site } = await loadCatalogue();
  return Object.entries(responses).map(([kind, response]) => ({
    params: { kind },
    props: { schema: responseJsonSchema(kind, response, site.address) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: Record<string, unknown> }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/schema+json' },
  });
