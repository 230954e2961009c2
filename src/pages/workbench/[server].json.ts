import type { APIRoute, GetStaticPaths } from 'astro';
import type { Server } from '../../catalogue/schema/server.ts';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { workbenchData } from '../../site/workbench-files.ts';

/** What the workbench knows of each server. */
export const getStaticPaths = (async () => {
  const { servers } = await loadCatalogue();
  return servers.map((server) => ({ params: { server: server.id }, props: { server } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ server: Server }> = async ({ props }) =>
  new Response(JSON.stringify(workbenchData(await loadCatalogue(), props.server)), {
    headers: { 'Content-Type': 'application/json' },
  });
