import type { Catalogue } from '../../catalogue/catalogue.ts';
import { headersAddress, headersFile } from '../headers/headers-file.ts';
import { twinOf } from '../markdown/absolute-links.ts';
import { llmsAddress, llmsFullAddress, llmsText } from '../markdown/llms-text.ts';
import { pageTwin } from '../markdown/page-twin.ts';
import { sectionOf } from '../markdown/sections.ts';
import { previewDrawer } from '../preview/draw-preview.ts';
import { previewOf } from '../preview/preview-address.ts';
import { previewText } from '../preview/preview-text.ts';
import type { BuiltPage } from './read-page.ts';
import { sitemap } from './sitemap.ts';

/** A file of the site by its whole address. */
export type SiteFile = readonly [url: URL, content: string | Uint8Array];

/** What the full text for language models holds: the subject itself, not how the site works. */
const subject = new Set(['tools', 'policies', 'attacks']);

/** All files that are made from the built pages, so that they agree with them whatever pages there are. */
export async function siteFiles(pages: readonly BuiltPage[], catalogue: Catalogue): Promise<SiteFile[]> {
  const { site } = catalogue;
  const addresses = new Set(pages.map(({ url }) => url.href));
  const twins = pages.map((page) => ({ url: page.url, text: pageTwin(page, addresses) }));
  const fullText = twins.filter((twin) => subject.has(sectionOf(twin, new URL(site.address))));
  const draw = await previewDrawer(site.title);
  const at = (address: string): URL => new URL(address.slice(1), site.address);
  return [
    ...twins.map(({ url, text }): SiteFile => [twinOf(url), text]),
    [at(llmsAddress), llmsText(catalogue, pages)],
    [at(llmsFullAddress), fullText.map(({ text }) => text).join('\n')],
    [at('/sitemap.xml'), sitemap(pages)],
    [at(headersAddress), headersFile(site)],
    ...(await Promise.all(
      pages.map(async (page): Promise<SiteFile> => [previewOf(page.url), await draw(previewText(page))]),
    )),
  ];
}
