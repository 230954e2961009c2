import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type ViteDevServer } from 'vite';
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
        const answers = answersUnderWay(server);
        const refresh = async (): Promise<void> => {
          const loaded = new Set<string>();
          await refreshContent?.({ loaders: [loaderName], context: { loaded } });
          forgetCollections(server);
          // Astro skips this without a word while it reads content.config.ts anew, as it does after many a change.
          if (loaded.size === 0) schedule();
          else if (answers.size > 0) {
            // What began with the old collections leaves modules behind that have read them.
            await Promise.all(answers);
            forgetCollections(server);
            server.environments.client.hot.send({ type: 'full-reload', path: '*' });
          }
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

/** The answers that the server is at work on, each until it has been sent. */
function answersUnderWay(server: ViteDevServer): ReadonlySet<Promise<unknown>> {
  const answers = new Set<Promise<unknown>>();
  server.middlewares.use((_request, response, next) => {
    const { promise, resolve } = Promise.withResolvers<null>();
    answers.add(promise);
    response.on('close', () => {
      answers.delete(promise);
      resolve(null);
    });
    next();
  });
  return answers;
}

/** The module by which Astro gives pages the collections. */
const collectionsModule = '\0astro:data-layer-content';

/**
 * Has the collections read anew, and all evaluated again that has read them. Astro does the first once they are written,
 * but leaves the second to Vite, which takes a module for evaluated whose code is at hand; and the styles of a page that
 * is drawn meanwhile bring that code back.
 */
function forgetCollections({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments)) {
    const module = environment.moduleGraph.getModuleById(collectionsModule);
    if (module) environment.moduleGraph.invalidateModule(module);
    if (isRunnableDevEnvironment(environment)) {
      const { evaluatedModules } = environment.runner;
      const forgotten = new Set([collectionsModule]);
      for (const id of forgotten) {
        const evaluated = evaluatedModules.getModuleById(id);
        if (!evaluated) continue;
        for (const importer of evaluated.importers) forgotten.add(importer);
        evaluatedModules.invalidateModule(evaluated);
      }
    }
  }
}
