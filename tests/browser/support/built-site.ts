/** What the build of the site left, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import type { Root } from 'mdast';
import { parseHtml } from './html.ts';
import { parseMarkdown } from './markdown.ts';
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
  /** The Markdown twin of the page at an address as a tree, which is parsed once too. */
  readonly twinTree: (address: string) => Root;
}

/** The file that answers a page's address. */
export const pageFile = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

/** The file of a page's Markdown twin. */
export const twinFile = (address: string): string => `${address.slice(1)}index.md`;

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
  const pageTree = onceForEach((address) => parseHtml(builtText(pageFile(address))));
  const twinTree = onceForEach((address) => parseMarkdown(builtText(twinFile(address))));
  return { root, builtFiles, builtBytes, builtText, pages, listedPages, pageTree, twinTree };
}

/** The same function that keeps what it made. */
function onceForEach<Made>(make: (address: string) => Made): (address: string) => Made {
  const made = new Map<string, Made>();
  return (address) => {
    const one = made.get(address) ?? make(address);
    made.set(address, one);
    return one;
  };
}

const ownSite = builtSite('.', site.folder);
export const { builtFiles, builtBytes, builtText, pages, listedPages, pageTree, twinTree } = ownSite;

/** What holds for pages holds on the site, and on one of other servers, one of which has next to nothing. */
export const builtSites = {
  'the site': ownSite,
  'a site of small servers': builtSite(configuredSite.root, join(configuredSite.root, 'dist')),
};

/** Size in bytes after gzip at its default level. */
export const gzipSize = (bytes: Buffer): number => gzipSync(bytes).length;
