import type { APIRoute } from 'astro';
import { checksums } from '../../api/checksums.ts';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { policyConversions } from '../../catalogue/policy-conversions.ts';
import { policyFiles } from '../../catalogue/policy-files.ts';

/** For those who download policies: `sha256sum -c SHA256SUMS` beside them says whether all are as published. */
export const GET: APIRoute = async () => {
  const catalogue = await loadCatalogue();
  return new Response(checksums([...policyFiles(catalogue), ...policyConversions(catalogue)], '/policies/'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
