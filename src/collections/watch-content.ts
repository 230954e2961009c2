import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { loaderName } from './content-loader.ts';

/** Milliseconds. Editors write a file in several steps, and changes often come together. */
const settling = 50;

/** While developing, loads the collections again whenever a file under `content/` appears, changes or goes. */
export function watchContent(): AstroIntegration {
  let folder = '';
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('content', config.root)) + sep;
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        const refresh = async (): Promise<void> => {
          const loaded = new Set<string>();
          await refreshContent?.({ loaders: [loaderName], context: { loaded } });
          forgetCollections(server);
          // Astro skips this without a word while it reads content.config.ts anew, as it does after many a change.
          if (loaded.size === 0) schedule();
        };
        const schedule = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            refresh().catch((error: unknown) => {
              logger.error(String(error));
            });
          }, settling);
        };
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder)) schedule();
        });
      },
    },
  };
}

/** The module by which Astro gives pages the collections. */
const collectionsModule = '\0astro:data-layer-content';

/**
 * Has Vite read the collections anew. Astro does so too once they are written, but by the time of day: Vite's own clock runs
 * ahead of it while many modules are read, so that Vite would take a page that was drawn meanwhile for newer, and keep
 * what that page had read.
 */
function forgetCollections({ environments }: ViteDevServer): void {
  for (const { moduleGraph } of Object.values(environments)) {
    const module = moduleGraph.getModuleById(collectionsModule);
    if (module) moduleGraph.invalidateModule(module);
  }
}
