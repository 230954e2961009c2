import { link } from '../../site/links.ts';

/** A page that has the words in its text. */
export interface FoundText {
  readonly url: string;
  /** The words in their surroundings, as HTML in which they are marked. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

/** The part of Pagefind that the search uses. It is built with the site and loaded from it on first use. */
interface TextIndex {
  readonly search: (words: string) => Promise<{ results: { data: () => Promise<FoundText> }[] }>;
}

function isTextIndex(module: unknown): module is TextIndex {
  return typeof module === 'object' && module !== null && 'search' in module;
}

/**
 * The pages whose text has the words, the best first.
 *
 * @throws Error when the index cannot be loaded, as on a site that is not built but served while it is edited.
 */
export async function findText(words: string, most: number): Promise<FoundText[]> {
  const index: unknown = await import(/* @vite-ignore */ link('/pagefind/pagefind.js'));
  if (!isTextIndex(index)) throw new Error('What was loaded is no search index.');
  const { results } = await index.search(words);
  return Promise.all(results.slice(0, most).map((result) => result.data()));
}
