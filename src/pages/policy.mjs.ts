import type { APIRoute } from 'astro';
import { loadCheckerFile } from '../site/load-checker-file.ts';

/** The checker as one file for Node. */
export const GET: APIRoute = async () =>
  new Response((await loadCheckerFile()).text, {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  });
