import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { watchContent } from './src/collections/watch-content.ts';
import { shorterClasses } from './src/site/build/shorter-classes.ts';
import { withoutParsers } from './src/site/build/without-parsers.ts';
import { finishPages } from './src/site/build/finish-pages.ts';
import { littleGarbage } from './src/site/build/little-garbage.ts';
import { searchIndex } from './src/site/search-index.ts';
import { proseOnly } from './src/site/build/prose-only.ts';
import { readSettings } from './src/site/settings.ts';

// One setting for both: the address in content/site.yaml, with the base path at its end.
const address = new URL(readSettings().address);

const shortNames = {
  chunkFileNames: '_astro/[hash].js',
  entryFileNames: '_astro/[hash].js',
  assetFileNames: '_astro/[hash][extname]',
};

export default defineConfig({
  site: address.origin,
  base: address.pathname,
  server: { port: 4321 },
  // Kept in the project's own folder: copies of the project share node_modules.
  cacheDir: '.astro/cache',
  // White space between inline elements stays one space, as written.
  compressHTML: true,
  // The Content-Security-Policy allows nothing inline: no style, no script, no font or image as text.
  build: { inlineStylesheets: 'never' },
  vite: {
    cacheDir: '.astro/vite',
    plugins: [withoutParsers(), proseOnly()],
    build: {
      assetsInlineLimit: 0,
      // Astro marks the module of each page of prose by a directive, and would be warned of them all.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    worker: {
      format: 'es',
      plugins: () => [shorterClasses()],
      rolldownOptions: {
        // No module of ours or of the libraries does anything by reading a property, so that what nothing uses can go.
        treeshake: { propertyReadSideEffects: false },
        output: { entryFileNames: '_astro/[hash].js', comments: { annotation: false } },
      },
    },
    environments: {
      // Astro would name a script after its component and place in it, in forty letters on every page, and a style sheet
      // after its page, dots included.
      client: { build: { rolldownOptions: { output: shortNames } } },
      prerender: {
        build: {
          rolldownOptions: {
            output: {
              assetFileNames: shortNames.assetFileNames,
              // Loading a module for each page of prose takes longer than running it.
              codeSplitting: { groups: [{ name: 'prose', test: /\/content\/.*\.mdx$/ }] },
            },
          },
        },
      },
    },
  },
  markdown: { syntaxHighlight: false },
  integrations: [littleGarbage(), mdx(), watchContent(), searchIndex(), finishPages()],
});
