/** What the build of the site left, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { parseHtml } from './html.ts';
import { configuredSite, site } from './sites.ts';

/** The files of one built site. */
export interface BuiltSite {
  /** Folder whose content the site was built from. */
  readonly root: string;
  /** Paths of all built files, with slashes, in order. */
  readonly builtFiles: readonly string[];
  readonly builtBytes: (path: string) => Buffer;
  readonly builtText: (path: string) => string;
  /** Addresses of all pages without the base path, such as `/tools/`, with the page for unknown ones as `/404.html`. */
  readonly pages: readonly string[];
  /** The pages that search engines may list: all but those that say that they are none. */
  readonly listedPages: readonly string[];
  /** The page at an address as a tree, which is parsed once for all tests of a worker: not to be changed. */
  readonly pageTree: (address: string) => Nodes;
}

/** The file that answers a page's address. */
export const pageFile = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

function builtSite(root: string, folder: string): BuiltSite {
  const builtFiles = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  const builtBytes = (path: string): Buffer => readFileSync(join(folder, path));
  const builtText = (path: string): string => builtBytes(path).toString('utf8');
  const pages = builtFiles
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);
  const listedPages = pages.filter(
    (page) => !builtText(pageFile(page)).includes('<meta name="robots" content="noindex">'),
  );
  const trees = new Map<string, Nodes>();
  const pageTree = (address: string): Nodes => {
    const tree = trees.get(address) ?? parseHtml(builtText(pageFile(address)));
    trees.set(address, tree);
    return tree;
  };
  return { root, builtFiles, builtBytes, builtText, pages, listedPages, pageTree };
}

const ownSite = builtSite('.', site.folder);
export const { builtFiles, builtBytes, builtText, pages, listedPages, pageTree } = ownSite;

/** What holds for pages holds on the site, and on one of other servers, one of which has next to nothing. */
export const builtSites = {
  'the site': ownSite,
  'a site of small servers': builtSite(configuredSite.root, join(configuredSite.root, 'dist')),
};

/** Size in bytes after gzip at its default level. */
export const gzipSize = (bytes: Buffer): number => gzipSync(bytes).length;
