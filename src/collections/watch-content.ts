import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
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
