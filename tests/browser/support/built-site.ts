/** What the build of the site left, read from the disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { parseHtml } from './html.ts';
import { site } from './sites.ts';

const root = site.folder;

/** Paths of all built files, with slashes, in order. */
export const builtFiles: readonly string[] = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .sort();

export const builtBytes = (path: string): Buffer => readFileSync(join(root, path));

export const builtText = (path: string): string => builtBytes(path).toString('utf8');

/** Addresses of all pages, such as `/tools/`, with the page for unknown addresses as `/404.html`. */
export const pages: readonly string[] = builtFiles
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/(^|\/)index\.html$/, '$1')}`);

/** The file that answers a page's address. */
export const pageFile = (address: string): string =>
  address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);

const trees = new Map<string, Nodes>();

/** The page at an address as a tree, which is parsed once for all tests of a worker: not to be changed. */
export function pageTree(address: string): Nodes {
  const tree = trees.get(address) ?? parseHtml(builtText(pageFile(address)));
  trees.set(address, tree);
  return tree;
}

/** The pages that search engines may list: all but those that say that they are none. */
export const listedPages: readonly string[] = pages.filter(
  (page) => !builtText(pageFile(page)).includes('<meta name="robots" content="noindex">'),
);

/** Size in bytes after gzip at its default level. */
export const gzipSize = (bytes: Buffer): number => gzipSync(bytes).length;
