import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import type { Site } from '../catalogue/schema/site.ts';
import { builtPages } from '../site/build/built-pages.ts';
import { addressFinder } from './content-places.ts';

/** An address outside the site, and where it is used. */
export interface ExternalLink {
  readonly address: string;
  /** Lines of the content that name it, as `file:line`. None for one that only a component names. */
  readonly files: readonly string[];
  /** Pages that link to it. */
  readonly pages: readonly string[];
}

/** What belongs to the deployment itself: its address, its repository and what it lets readers write to. */
const ownAddresses = ({ address, repository, issue_tracker, contact_address }: Site): string[] =>
  [address, repository, issue_tracker, contact_address].flatMap((own) => own ?? []);

/** Whether an address is another one or lies below it. */
const isBelow = (address: string, parent: string): boolean =>
  address === parent || address.startsWith(parent.endsWith('/') ? parent : `${parent}/`);

/** All addresses outside the site that pages built into a folder link to, in order. */
export async function externalLinks(dist: URL, root: URL, site: Site): Promise<ExternalLink[]> {
  const own = ownAddresses(site);
  const pagesOf = new Map<string, Set<string>>();
  for (const file of builtPages(dist)) {
    const page = `/${relative(fileURLToPath(dist), fileURLToPath(file)).replaceAll('\\', '/')}`;
    for (const { properties } of selectAll('a[href]', fromHtml(await readFile(file, 'utf8')))) {
      const address = String(properties.href);
      if (!/^https?:/.test(address) || own.some((each) => isBelow(address, each))) continue;
      const pages = pagesOf.get(address) ?? new Set();
      pagesOf.set(address, pages.add(page.replace(/(^|\/)index\.html$/, '$1')));
    }
  }
  const filesOf = await addressFinder(root);
  return [...pagesOf]
    .map(([address, pages]) => ({ address, files: filesOf(address), pages: [...pages].sort() }))
    .sort((a, b) => (a.address < b.address ? -1 : 1));
}
