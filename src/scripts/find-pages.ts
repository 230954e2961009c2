import { link } from '../site/links.ts';
import { rankResults, type FoundPage } from './rank-results.ts';

/** The part of Pagefind that the search uses. It is built with the site and loaded from it on first use. */
interface SearchIndex {
  search: (words: string) => Promise<{ results: { data: () => Promise<FoundPage> }[] }>;
}

function isSearchIndex(module: unknown): module is SearchIndex {
  return typeof module === 'object' && module !== null && 'search' in module;
}

/** How many pages are looked at before ranking, and how many are shown. */
const considered = 24;
const shown = 8;

/**
 * The pages that fit the words best.
 *
 * @throws Error when the index cannot be loaded.
 */
export async function findPages(words: string): Promise<FoundPage[]> {
  const index: unknown = await import(/* @vite-ignore */ link('/pagefind/pagefind.js'));
  if (!isSearchIndex(index)) throw new Error('What was loaded is no search index.');
  const { results } = await index.search(words);
  const pages = await Promise.all(results.slice(0, considered).map((result) => result.data()));
  return rankResults(words, pages).slice(0, shown);
}
