import type { APIRoute } from 'astro';
import { loadCatalogue } from '../collections/load-catalogue.ts';
import { atomFeed } from '../site/atom-feed.ts';

export const GET: APIRoute = async () =>
  new Response(atomFeed(await loadCatalogue()), { headers: { 'Content-Type': 'application/atom+xml' } });
