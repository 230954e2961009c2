import type { Source } from '../catalogue/schema/source.ts';

/** An address of the site as a link: with the base path under which the site is served. All internal links go through here. */
export const link = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + address;

/** Where a source can be read: the file at its commit, or the page. */
export const sourceLink = (source: Source): string =>
  'repository' in source
    ? `https://github.com/${source.repository}/blob/${source.commit}/${encodeURI(source.path)}`
    : source.url;
