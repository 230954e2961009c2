import type { APIRoute } from 'astro';
import { programAddress } from '../api/addresses.ts';
import { checksums } from '../api/checksums.ts';
import { policyFiles } from '../catalogue/policy-files.ts';
import { loadCatalogue } from '../collections/load-catalogue.ts';
import { loadCheckerFile } from '../site/load-checker-file.ts';

/** Everything that is made to be downloaded: the checker, and all policies in their folders. */
export const GET: APIRoute = async () => {
  const { sha256 } = await loadCheckerFile();
  const files = [{ address: programAddress, sha256 }, ...policyFiles(await loadCatalogue())];
  return new Response(checksums(files, '/'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
