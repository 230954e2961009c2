import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { workbenchData } from '../../site/workbench-files.ts';

/** What the workbench knows of each server. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  return catalogue.servers.map((server) => ({
    params: { server: server.id },
    props: { text: JSON.stringify(workbenchData(catalogue, server)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
