import { documentationAddress } from '../../api/addresses.ts';
import { absoluteUrl } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import type { BuiltPage } from '../build/read-page.ts';
import { previewOf } from '../preview/preview-address.ts';
import { searchTemplate } from '../search-address.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { dataSet } from './data-set.ts';
import { questions } from './questions.ts';
import type { Thing } from './thing.ts';

/** Pages that explain one thing: those of a tool, and those of the documentation. */
const isArticle = (path: string): boolean => /^\/(?:tools\/[^/]+\/[^/]+|docs\/.+)\/$/.test(path);

/** What a page is, for search engines: made from what it shows, so that it claims nothing else. */
export function pageData(page: BuiltPage, site: Site): Thing[] {
  const { url, title, description } = page;
  const path = `/${url.href.slice(site.address.length)}`;
  if (path === '/') return [website(site)];
  const article: Thing = {
    '@type': 'TechArticle',
    headline: title,
    description,
    url: url.href,
    image: previewOf(url).href,
  };
  return [
    breadcrumbs(page, site),
    ...(isArticle(path) ? [article] : []),
    ...(url.href === absoluteUrl(site.address, documentationAddress) ? [dataSet(site, url.href)] : []),
    ...questions(page),
  ];
}

const website = (site: Site): Thing => ({
  '@type': 'WebSite',
  name: site.title,
  description: site.description,
  url: site.address,
  potentialAction: {
    '@type': 'SearchAction',
    target: searchTemplate(site.address, '{words}'),
    'query-input': 'required name=words',
  },
});
