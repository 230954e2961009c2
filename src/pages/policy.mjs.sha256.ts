import type { APIRoute } from 'astro';
import { programAddress } from '../api/addresses.ts';
import { checksums } from '../api/checksums.ts';
import { loadCheckerFile } from '../site/load-checker-file.ts';

/** For `sha256sum -c policy.mjs.sha256` beside the file. */
export const GET: APIRoute = async () => {
  const { sha256 } = await loadCheckerFile();
  return new Response(checksums([{ address: programAddress, sha256 }], '/'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
