import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The files of all pages that a build has written into a folder, in order. */
export const builtPages = (folder: URL): URL[] =>
  globSync('**/*.html', { cwd: fileURLToPath(folder) })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => new URL(path, folder));
