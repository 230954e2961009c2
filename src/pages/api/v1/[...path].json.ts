import type { APIRoute, GetStaticPaths } from 'astro';
import { apiText } from '../../../api/api-file.ts';
import { contentRevision } from '../../../api/content-revision.ts';
import { apiFiles } from '../../../api/files.ts';
import { loadCatalogue } from '../../../collections/load-catalogue.ts';

/** Every file of the API at its address. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const revision = await contentRevision(process.cwd());
  return apiFiles(catalogue).map((file) => ({
    params: { path: file.path.replace(/\.json$/, '') },
    props: { text: apiText(file, catalogue, revision) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
