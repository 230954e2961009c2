import { escapeHtml } from '../text/escape-html.ts';

/** sitemaps.org allows no more addresses in one file. */
const most = 50_000;

/**
 * The addresses of all pages, in the form of sitemaps.org: one file, or an index and the files that it names.
 *
 * @param urls The whole addresses.
 * @param site The address of the site.
 * @returns Name and content of each file.
 */
export function sitemap(urls: readonly string[], site: string, limit = most): (readonly [string, string])[] {
  if (urls.length <= limit) return [['sitemap.xml', listOf('urlset', 'url', urls)]];
  const parts = Array.from({ length: Math.ceil(urls.length / limit) }, (_, part) => {
    const own = urls.slice(part * limit, (part + 1) * limit);
    return [`sitemap-${part + 1}.xml`, listOf('urlset', 'url', own)] as const;
  });
  const names = parts.map(([name]) => new URL(name, site).href);
  return [['sitemap.xml', listOf('sitemapindex', 'sitemap', names)], ...parts];
}

const listOf = (list: string, item: string, urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((url) => `<${item}><loc>${escapeHtml(url)}</loc></${item}>\n`).join('')}</${list}>
`;
