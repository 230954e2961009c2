import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

const fragment = z.object({ url: z.string(), meta: z.record(z.string(), z.string()) });

/** What the search shows of each page: the meta data in its index, by address. Pagefind signs each file in front. */
export function searchMeta(dist: string): Map<string, Record<string, string>> {
  const folder = join(dist, 'pagefind/fragment');
  return new Map(
    readdirSync(folder).map((name) => {
      const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
      const { url, meta } = fragment.parse(JSON.parse(text.slice(text.indexOf('{'))));
      return [url, meta];
    }),
  );
}
