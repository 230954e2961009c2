import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { builtPages } from './built-pages.ts';
import { lightenPage } from './lighten-page.ts';

/** Rewrites the built pages in fewer bytes. To stand after all that reads them. */
export function lightenPages(): AstroIntegration {
  return {
    name: 'lighten-pages',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        let before = 0;
        let after = 0;
        for (const page of builtPages(dir)) {
          const html = await readFile(page, 'utf8');
          const lighter = lightenPage(html);
          await writeFile(page, lighter);
          before += html.length;
          after += lighter.length;
        }
        logger.info(`${Math.round(100 - (100 * after) / before)} % less HTML`);
      },
    },
  };
}
