/** The part of an address that opens the search with words: `?q=order+book`. */
export const searchParameter = 'q';

/** Where the build writes what is found by name, without the site's base path. */
export const searchEntriesAddress = '/search/names.json';

/** The front page with the search opened. `words` is what stands for the words in a template. */
export const searchTemplate = (siteAddress: string, words: string): string =>
  `${siteAddress}?${searchParameter}=${words}`;

/** The whole words of a title that OpenSearch has room for: 16 characters. */
export function shortName(title: string): string {
  const fitting = title.slice(0, 17).replace(/\s+\S*$/, '');
  return title.length <= 16 ? title : fitting.slice(0, 16);
}
