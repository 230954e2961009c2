import { writeFile } from 'node:fs/promises';
import { absoluteUrl } from '../../catalogue/addresses.ts';
import type { Site } from '../../catalogue/schema/site.ts';
import { headersAddress, headersFile } from '../headers/headers-file.ts';
import { llmsAddress } from '../markdown/llms-addresses.ts';
import { llmsText } from '../markdown/llms-text.ts';
import { twinOf } from '../markdown/page-twin.ts';
import { sectionOf } from '../markdown/sections.ts';
import { writeFullText } from './full-text.ts';
import type { PageNote } from './page-note.ts';
import { sitemap } from './sitemap.ts';

/** What the full text for language models holds: the subject itself, not how the site works. */
const subject = new Set(['tools', 'policies', 'attacks']);

/** Writes the files that tell of all pages, so that they agree with the pages whatever pages there are. */
export async function writeSiteFiles(pages: readonly PageNote[], site: Site, folder: URL): Promise<void> {
  const base = new URL(site.address);
  const at = (url: string): URL => new URL(url.slice(site.address.length), folder);
  const told = pages.filter((page) => subject.has(sectionOf(page, base)));
  const fullText = await writeFullText(
    told.map(({ url }) => at(twinOf(url))),
    folder,
  );
  const urls = pages.map(({ url }) => url);
  for (const [name, content] of [
    ...sitemap(urls, site.address),
    [llmsAddress.slice(1), llmsText(site, pages, fullText)] as const,
    [headersAddress.slice(1), headersFile(site)] as const,
  ])
    await writeFile(at(absoluteUrl(site.address, `/${name}`)), content);
}
