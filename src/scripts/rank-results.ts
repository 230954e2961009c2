/** A page found by the search, with what it says of itself in data-pagefind-meta. */
export interface FoundPage {
  readonly url: string;
  readonly meta: {
    readonly title: string;
    readonly tool?: string;
    readonly category?: string;
    readonly risk?: string;
    readonly summary?: string;
  };
}

/** A name or a search without the joints between its words, so that new_order, neworder and "new order" are equal. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** 0 for the tool named exactly, 1 for a tool whose name begins so, 2 for one whose name holds it, 3 for the rest. */
function distance(words: string, { meta }: FoundPage): number {
  const name = plain(meta.tool ?? '');
  const wanted = plain(words);
  if (name === '' || wanted === '') return 3;
  if (name === wanted || name === `bn${wanted}`) return 0;
  if (name.startsWith(wanted) || name.startsWith(`bn${wanted}`)) return 1;
  return name.includes(wanted) ? 2 : 3;
}

/** Each page once, tools whose name fits first, the rest in the order in which the index found them. */
export function rankResults(words: string, pages: readonly FoundPage[]): FoundPage[] {
  const once = [...new Map(pages.map((page) => [page.url, page])).values()];
  return once.toSorted((a, b) => distance(words, a) - distance(words, b));
}
