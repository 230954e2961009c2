import { documentationAddress } from '../../api/addresses.ts';
import { absoluteUrl } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import type { PageDescription } from '../page-description.ts';
import { searchTemplate } from '../search-address.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import { dataSet } from './data-set.ts';
import { questionPage } from './questions.ts';
import type { Thing } from './thing.ts';

/**
 * What a page is, for search engines: made from what the page is made of, so that it claims nothing else.
 *
 * @param image The preview image, where pages have one.
 */
export function pageData(page: PageDescription, url: URL, site: Site, image: URL | null): Thing[] {
  if (url.href === site.address) return [website(site)];
  const article: Thing = {
    '@type': 'TechArticle',
    headline: page.title,
    description: page.description,
    url: url.href,
    ...(image && { image: image.href }),
  };
  return [
    breadcrumbs(page, url, site),
    ...(page.isArticle ? [article] : []),
    ...(url.href === absoluteUrl(site.address, documentationAddress) ? [dataSet(site, url.href)] : []),
    ...questionPage(page.questions ?? []),
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
