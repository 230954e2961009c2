/** A page found by the search, with what it says of itself in its data-pagefind-meta attributes. */
export interface FoundPage {
  readonly url: string;
  readonly meta: {
    readonly title?: string;
    readonly description?: string;
    /** On the page of a tool only. */
    readonly tool?: string;
    readonly category?: string;
    readonly risk?: string;
  };
}

/** A name or a search without what joins its words, so that new_order, neworder and "new order" are equal. */
const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '');

/** 0 for the tool with exactly that name, 1 for a name that begins so, 2 for one that holds it, 3 for all else. */
function distance(words: string, { meta: { tool = '' } }: FoundPage): number {
  const wanted = plain(words);
  // The first word of a name is the same for all tools of a server, and readers leave it out.
  const names = [plain(tool), plain(tool.replace(/^[^_]*_/, ''))];
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  return names.some((name) => name.includes(wanted)) ? 2 : 3;
}

/** The same pages: tools whose name fits first, the others in the order in which the index found them. */
export function rankResults(words: string, pages: readonly FoundPage[]): FoundPage[] {
  return pages.toSorted((a, b) => distance(words, a) - distance(words, b));
}
