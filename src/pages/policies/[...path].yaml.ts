import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { policyFiles } from '../../catalogue/policy-files.ts';
import { goneNotice } from '../../catalogue/policy-text/gone-notice.ts';

/** Every policy at its address, byte for byte as it was written and tested, and word of those that are gone. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const notices = catalogue.retired.flatMap((entry) =>
    entry.files.map((address) => ({ address, text: goneNotice(entry, catalogue.site.address) })),
  );
  return [...policyFiles(catalogue), ...notices].map(({ address, text }) => ({
    params: { path: address.replace(/^\/policies\//, '').replace(/\.yaml$/, '') },
    props: { text },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/yaml; charset=utf-8' } });
