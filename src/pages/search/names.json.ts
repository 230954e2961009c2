import type { APIRoute } from 'astro';
import { loadCatalogue } from '../../collections/load-catalogue.ts';
import { searchEntries } from '../../site/search/search-entries.ts';

/** What the search finds by name, for the browser. */
export const GET: APIRoute = async () => Response.json(searchEntries(await loadCatalogue()));
