import { link } from '../../site/links.ts';

/** A place that has the words in its text: a page, or the section of a page that has them most. */
export interface FoundText {
  /** With the site's base path. */
  readonly page: string;
  readonly title: string;
  readonly section: { readonly url: string; readonly title: string } | null;
  /** The words in their surroundings, as HTML in which they are marked. */
  readonly excerpt: string;
}

/** The part of Pagefind that the search uses. It is built with the site and loaded from it on first use. */
interface TextIndex {
  readonly init: () => Promise<void>;
  readonly search: (words: string) => Promise<{ results: { data: () => Promise<PageFound> }[] }>;
}

interface PageFound {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly excerpt: string;
  /** What stands before the first heading, and what stands under each. */
  readonly sub_results: readonly {
    readonly url: string;
    readonly title: string;
    readonly excerpt: string;
    readonly weighted_locations: readonly { readonly balanced_score: number }[];
  }[];
}

function isTextIndex(module: unknown): module is TextIndex {
  return typeof module === 'object' && module !== null && 'init' in module && 'search' in module;
}

async function textIndex(): Promise<TextIndex> {
  const index: unknown = await import(/* @vite-ignore */ link('/pagefind/pagefind.js'));
  if (!isTextIndex(index)) throw new Error('What was loaded is no search index.');
  return index;
}

/** Loads what the first search would wait for. */
export async function prepareText(): Promise<void> {
  const index = await textIndex();
  await index.init();
}

/**
 * The pages whose text has the words, the best first.
 *
 * @throws Error when the index cannot be loaded, as on a site that is served while it is edited.
 */
export async function findText(words: string, most: number): Promise<FoundText[]> {
  const index = await textIndex();
  const { results } = await index.search(words);
  const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
  return pages.map(placeOf).filter(({ excerpt }) => isAlike(excerpt, words));
}

/**
 * Whether what is marked has the beginning of a word that was asked for. Pagefind takes letters off a word that it does
 * not know until it knows what is left, and that may be one letter, which says nothing of the page.
 */
function isAlike(excerpt: string, words: string): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word = '']) => word.toLowerCase());
  const beginnings = words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, 3));
  return marked.length === 0 || marked.some((word) => beginnings.some((each) => word.includes(each)));
}

function placeOf({ url, meta, excerpt, sub_results }: PageFound): FoundText {
  const score = ({ weighted_locations }: PageFound['sub_results'][number]): number =>
    weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
  const best = sub_results.toSorted((a, b) => score(b) - score(a))[0];
  return {
    page: url,
    title: meta.title ?? url,
    section: best === undefined || best.url === url ? null : best,
    excerpt: best?.excerpt ?? excerpt,
  };
}
