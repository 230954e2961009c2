import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a build left behind, in figures. */
export interface BuiltSite {
  readonly pages: number;
  /** The page that is the largest after gzip. */
  readonly largest: { readonly path: string; readonly bytes: number };
  /** The search index with all its files. */
  readonly indexBytes: number;
}

export function sizesOf(dist: string): BuiltSite {
  const pages = globSync('**/*.html', { cwd: dist });
  const sizes = pages.map((path) => ({ path, bytes: gzipSync(readFileSync(join(dist, path))).length }));
  const index = globSync('pagefind/{fragment,index}/*', { cwd: dist });
  return {
    pages: pages.length,
    largest: sizes.reduce((a, b) => (b.bytes > a.bytes ? b : a)),
    indexBytes: index.reduce((sum, path) => sum + statSync(join(dist, path)).size, 0),
  };
}
