import type { APIRoute, GetStaticPaths } from 'astro';
import { apiText, type ApiFile } from '../../../api/api-file.ts';
import { contentRevision } from '../../../api/content-revision.ts';
import { apiFiles } from '../../../api/files.ts';
import { loadCatalogue } from '../../../collections/load-catalogue.ts';

/** Every file of the API at its address. */
export const getStaticPaths = (async () => {
  const catalogue = await loadCatalogue();
  const revision = await contentRevision(process.cwd());
  return apiFiles(catalogue).map((file) => ({
    params: { path: file.path.replace(/\.json$/, '') },
    props: { file, revision },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: ApiFile; revision: string }> = async ({ props }) =>
  new Response(apiText(props.file, await loadCatalogue(), props.revision), {
    headers: { 'Content-Type': 'application/json' },
  });
