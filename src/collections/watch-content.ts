import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loaderName } from './content-loader.ts';

/** Editors write a file in several steps, and changes often come together. */
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
      'astro:server:setup': ({ server, refreshContent }) => {
        let timer: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(folder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => void refreshContent?.({ loaders: [loaderName] }), settling);
        });
      },
    },
  };
}
