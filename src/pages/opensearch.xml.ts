import type { APIRoute } from 'astro';
import { absoluteUrl } from '../catalogue/addresses.ts';
import { loadCatalogue } from '../collections/load-catalogue.ts';
import { escapeHtml } from '../site/text/escape-html.ts';
import { searchTemplate, shortName } from '../site/search-address.ts';

/** Tells browsers how to search the catalogue from their address bar, in the form of OpenSearch 1.1. */
export const GET: APIRoute = async () => {
  const { site } = await loadCatalogue();
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeHtml(shortName(site.title))}</ShortName>
<LongName>${escapeHtml(site.title)}</LongName>
<Description>${escapeHtml(site.description)}</Description>
<Url type="text/html" template="${searchTemplate(site.address, '{searchTerms}')}"/>
<Image width="192" height="192" type="image/png">${absoluteUrl(site.address, '/icon-192.png')}</Image>
<InputEncoding>UTF-8</InputEncoding>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
