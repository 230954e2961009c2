/**
 * `npm run reproducible`: holds `dist/` against the site that passed the browser tests, which was built elsewhere, in
 * another time zone and language. Exit status 0 for equal bytes, 1 for differences, 2 when one of the two is missing.
 */
import { existsSync } from 'node:fs';
import { compareFolders } from './compare-folders.ts';
import { passedSite } from './passed-site.ts';

const missing = [
  { folder: 'dist', command: 'npm run build' },
  { folder: passedSite, command: 'npm test' },
].filter(({ folder }) => !existsSync(`${folder}/index.html`));
if (missing.length > 0) {
  for (const { folder, command } of missing)
    console.error(`There is no site in ${folder}/. Run "${command}".`);
  process.exitCode = 2;
} else {
  const { files, differences } = compareFolders('dist', passedSite);
  if (differences.length > 0) {
    console.error(`Two builds differ in ${differences.length} of ${files} files:\n${differences.join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log(`Two builds are the same: ${files} files, byte for byte.`);
  }
}
