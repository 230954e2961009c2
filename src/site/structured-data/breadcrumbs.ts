import { absoluteUrl } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import type { PageDescription } from '../page-description.ts';
import type { Thing } from './thing.ts';

/** Where a page stands, from the front page down: as its breadcrumb shows, or right below the front page. */
export function breadcrumbs(
  { title, above = [], here = title }: PageDescription,
  url: URL,
  site: Site,
): Thing {
  const trail = [
    { name: site.title, item: site.address },
    ...above.map(([address, name]) => ({ name, item: absoluteUrl(site.address, address) })),
    { name: here, item: url.href },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  };
}
