import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** Makes the search index from the built pages. What a page gives to it stands in its data-pagefind attributes. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({ forceLanguage: 'en' });
        if (!index) throw new Error(errors.join('\n'));
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        // Written here, because Pagefind may be closed before what it writes itself is whole.
        const { files, errors: unread } = await index.getFiles();
        await close();
        const failures = [...added.errors, ...unread];
        if (failures.length > 0) throw new Error(failures.join('\n'));
        for (const { path, content } of files) {
          const file = join(fileURLToPath(new URL('pagefind/', dir)), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, content);
        }
        logger.info(`${added.page_count} pages can be searched`);
      },
    },
  };
}
