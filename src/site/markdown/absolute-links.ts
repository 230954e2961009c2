import type { Element } from 'hast';
import { selectAll } from 'hast-util-select';

/**
 * Links that lead on from wherever the text is read: in full, and to the Markdown of a page that has it. A link to a
 * part of a page stays one to the page itself, because Markdown has no such marks.
 *
 * @param pages The addresses of all pages that have a twin.
 */
export function useAbsoluteLinks(main: Element, page: URL, pages: ReadonlySet<string>): void {
  for (const link of selectAll('a[href]', main)) {
    const target = new URL(String(link.properties.href), page);
    link.properties.href = pages.has(target.href) ? twinOf(target).href : target.href;
  }
}

/** Where the Markdown of a page is. */
export const twinOf = (page: URL): URL => new URL('index.md', page);
