import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { dataBlock } from '../structured-data/data-block.ts';
import { pageData } from '../structured-data/page-data.ts';
import { builtPages } from './built-pages.ts';
import { lightenPage } from './lighten-page.ts';
import { readPage } from './read-page.ts';
import { siteFiles } from './site-files.ts';

/**
 * The last step of a build, after the search index: makes from the pages what else the site has of them, tells search
 * engines what they are, and rewrites them in fewer bytes.
 */
export function finishPages(): AstroIntegration {
  return {
    name: 'finish-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const catalogue = await readCatalogue();
        const { site } = catalogue;
        const built = await Promise.all(
          builtPages(dir).map(async (file) => {
            const tree = fromHtml(await readFile(file, 'utf8'));
            return { file, tree, page: readPage(tree) };
          }),
        );
        const files = await siteFiles(
          built.flatMap(({ page }) => page ?? []),
          catalogue,
        );
        for (const [url, content] of files)
          await writeFile(new URL(url.href.slice(site.address.length), dir), content);
        for (const { file, tree, page } of built) {
          if (page) select('body', tree)?.children.push(dataBlock(pageData(page, site)));
          await writeFile(file, lightenPage(tree));
        }
        logger.info(`${built.length} pages finished, ${files.length} files made from them`);
      },
    },
  };
}
