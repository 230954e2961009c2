import type { PageNote } from '../build/page-note.ts';

/** The sections of the site in the order in which a reader needs them. One that is new comes after these. */
const order = ['servers', 'tools', 'policies', 'attacks', 'risk', 'docs'];

/** The section in which a page stands: the first part of its address below that of the site. */
export const sectionOf = ({ url }: Pick<PageNote, 'url'>, site: URL): string =>
  url.slice(site.href.length).split('/')[0] ?? '';

/** Pages by section, those that lead into a section first. Pages that belong to none stand under ''. */
export function bySection<Page extends Pick<PageNote, 'url'>>(
  pages: readonly Page[],
  site: URL,
): Map<string, readonly Page[]> {
  const groups = Map.groupBy(
    pages.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
    (page) => sectionOf(page, site),
  );
  const names = [...groups.keys()].filter(
    (name) => order.includes(name) || (groups.get(name)?.length ?? 0) > 1,
  );
  const single = [...groups].flatMap(([name, group]) => (names.includes(name) ? [] : group));
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  names.sort((a, b) => place(a) - place(b));
  return new Map([...names.map((name) => [name, groups.get(name) ?? []] as const), ['', single] as const]);
}
