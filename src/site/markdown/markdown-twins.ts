import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { builtPages } from '../build/built-pages.ts';
import { llmsAddress, llmsFullAddress, llmsText } from './llms-text.ts';
import { pageTwin } from './page-twin.ts';
import { readPage } from './read-page.ts';
import { sectionOf } from './sections.ts';

/** What the full text holds: the subject itself, not how the site works. */
const subject = new Set(['tools', 'policies', 'attacks']);

/** Writes each built page as Markdown too, next to it as index.md, and from these the texts for language models. */
export function markdownTwins(): AstroIntegration {
  return {
    name: 'markdown-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const catalogue = await readCatalogue();
        const site = new URL(catalogue.site.address);
        const read = await Promise.all(
          builtPages(dir).map(async (file) => ({ file, page: readPage(await readFile(file, 'utf8')) })),
        );
        const pages = read.flatMap(({ file, page }) => (page ? [{ file, page }] : []));
        const addresses = new Set(pages.map(({ page }) => page.url.href));
        const twins = pages.map(({ file, page }) => ({ file, page, text: pageTwin(page, addresses) }));
        const fullText = twins.filter(({ page }) => subject.has(sectionOf(page, site)));
        const write = (address: string, text: string): Promise<void> =>
          writeFile(new URL(`.${address}`, dir), text);
        await Promise.all([
          ...twins.map(({ file, text }) => writeFile(new URL('index.md', file), text)),
          write(
            llmsAddress,
            llmsText(
              catalogue,
              pages.map(({ page }) => page),
            ),
          ),
          write(llmsFullAddress, fullText.map(({ text }) => text).join('\n')),
        ]);
        logger.info(`${twins.length} pages as Markdown`);
      },
    },
  };
}
