import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../../collections/load-catalogue.ts';
import { workbenchCases } from '../../../site/workbench-files.ts';

/** The cases of each server that the workbench can replay. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  return catalogue.servers.map((server) => ({
    params: { server: server.id },
    props: { text: JSON.stringify(workbenchCases(catalogue, server)) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
