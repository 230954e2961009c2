import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { builtPages } from './build/built-pages.ts';

/**
 * Makes the search index from the built pages. What a page gives to it stands in its data-pagefind attributes. Pagefind
 * takes as long to pass over a page as to index it, so it gets those alone that give something.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(errors.join('\n'));
        const failures: string[] = [];
        let pages = 0;
        for (const page of builtPages(dir)) {
          const content = readFileSync(page, 'utf8');
          if (!content.includes('data-pagefind-body')) continue;
          const sourcePath = decodeURI(page.href.slice(dir.href.length));
          const added = await index.addHTMLFile({ sourcePath, content });
          failures.push(...added.errors);
          pages += 1;
        }
        // Written here, because Pagefind may be closed before what it writes itself is whole.
        const { files, errors: unread } = await index.getFiles();
        await close();
        failures.push(...unread);
        if (failures.length > 0) throw new Error(failures.join('\n'));
        for (const { path, content } of files) {
          const file = join(fileURLToPath(new URL('pagefind/', dir)), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${pages} pages can be searched`);
      },
    },
  };
}
