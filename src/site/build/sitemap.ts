import type { BuiltPage } from './read-page.ts';
import { escapeHtml } from '../escape-html.ts';

/** The addresses of all pages, in the form of sitemaps.org. */
export function sitemap(pages: readonly Pick<BuiltPage, 'url'>[]): string {
  const entries = pages.map(({ url }) => `<url><loc>${escapeHtml(url.href)}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${entries.join('')}</urlset>
`;
}
