import { statSync } from 'node:fs';
import { sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loaderName } from './content-loader.ts';

/** Milliseconds. Editors write a file in several steps, and changes often come together. */
const settling = 50;

/** While developing, loads the collections again whenever a file under `content/` appears, changes or goes. */
export function watchContent(): AstroIntegration {
  let folder = '';
  let bodies = '';
  return {
    name: 'watch-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('content', config.root)) + sep;
        bodies = fileURLToPath(new URL('.astro/content-modules.mjs', config.root));
      },
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let timer: NodeJS.Timeout | undefined;
        const refresh = async (): Promise<void> => {
          const loaded = new Set<string>();
          const before = changedAt(bodies);
          await refreshContent?.({ loaders: [loaderName], context: { loaded } });
          // Astro skips this without a word while it reads content.config.ts anew, as it does after many a change.
          if (loaded.size === 0) schedule();
          // Astro lists the bodies a moment later in a file. On a busy machine Vite may miss that it changed, and a new page
          // would have no body until something else changes.
          for (let tries = 0; tries < 30 && changedAt(bodies) === before; tries += 1) await wait(100);
          if (changedAt(bodies) !== before) server.watcher.emit('change', bodies);
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

const changedAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;
