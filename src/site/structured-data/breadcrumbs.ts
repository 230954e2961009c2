import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BuiltPage } from '../build/read-page.ts';
import type { Thing } from './thing.ts';

/** Where a page stands, from the front page down: as its breadcrumb shows, or right below the front page. */
export function breadcrumbs(
  { url, title, main }: BuiltPage,
  site: { title: string; address: string },
): Thing {
  const above = selectAll('.breadcrumb a', main).map((link) => ({
    name: toString(link).trim(),
    item: new URL(String(link.properties.href), url).href,
  }));
  const [here] = selectAll('.breadcrumb [aria-current]', main);
  const trail = [
    { name: site.title, item: site.address },
    ...above,
    { name: here ? toString(here).trim() : title, item: url.href },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map((place, index) => ({ '@type': 'ListItem', position: index + 1, ...place })),
  };
}
