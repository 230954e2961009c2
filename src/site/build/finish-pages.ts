import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { previewDrawer } from '../preview/draw-preview.ts';
import { PreviewCache } from '../preview/preview-cache.ts';
import { hasPreviews } from '../preview/preview-switch.ts';
import { readSettings } from '../settings.ts';
import { builtPages } from './built-pages.ts';
import { eachOf } from './each-of.ts';
import { finishPage } from './finish-page.ts';
import { takeNote, type PageNote } from './page-note.ts';
import { writeSiteFiles } from './site-files.ts';

/** While one page is read or its preview drawn, another is worked on. More would only take memory. */
const atOnce = 4;

/**
 * The last step of a build, after the search index: makes from the pages what else the site has of them, and rewrites
 * them in fewer bytes. It goes from page to page and keeps of each only its note.
 */
export function finishPages(): AstroIntegration {
  let cacheFolder: URL;
  return {
    name: 'finish-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        cacheFolder = new URL('previews/', config.cacheDir);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = readSettings();
        const files = builtPages(dir);
        const notes = await notesOf(files);
        const listed = files.flatMap((file) => notes.get(file) ?? []);
        const twins = new Set(listed.map(({ url }) => url));
        const previewFor = await previewDrawer(site.title);
        const cache = new PreviewCache(cacheFolder);
        await eachOf(files, atOnce, async (file) => {
          const note = notes.get(file);
          await finishPage(file, note ?? null, twins);
          if (note?.preview && hasPreviews)
            await cache.copyTo(previewFor(note.preview), new URL('preview.png', file));
        });
        await writeSiteFiles(listed, site, dir);
        logger.info(`${files.length} pages finished, ${cache.drawn} previews drawn`);
      },
    },
  };
}

/** The notes of the pages that have an address of their own. */
async function notesOf(files: readonly URL[]): Promise<Map<URL, PageNote>> {
  const notes = new Map<URL, PageNote>();
  await eachOf(files, atOnce, async (file) => {
    const { note } = takeNote(await readFile(file, 'utf8'), file.pathname);
    if (note) notes.set(file, note);
  });
  return notes;
}
