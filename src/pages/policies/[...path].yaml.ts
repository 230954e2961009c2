import type { APIRoute, GetStaticPaths } from 'astro';
import type { PolicyFile } from '../../catalogue/catalogue.ts';
import { loadCatalogue } from '../../catalogue/load-catalogue.ts';

/** Every policy at its address, byte for byte as it was written and tested. */
export const getStaticPaths = (async () => {
  const { tools, postures } = await loadCatalogue();
  const files: PolicyFile[] = [
    ...tools.flatMap(({ policies }) => policies),
    ...postures.map(({ file }) => file),
  ];
  return files.map(({ address, text }) => ({
    params: { path: address.replace(/^\/policies\//, '').replace(/\.yaml$/, '') },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
