import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';
import { policyFiles } from '../../catalogue/policy-files.ts';

/** Every policy at its address, byte for byte as it was written and tested. */
export const getStaticPaths = (async () =>
  policyFiles(await loadCatalogue()).map(({ address, text }) => ({
    params: { path: address.replace(/^\/policies\//, '').replace(/\.yaml$/, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
