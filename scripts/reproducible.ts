/**
 * `npm run reproducible`: builds the site a second time, elsewhere, in another time zone and language, and holds it
 * against dist/. Exit status 0 for equal bytes, 1 for differences, 2 when there is nothing to compare.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { compareFolders } from './compare-folders.ts';
import { copyProject } from './project-copy.ts';

if (!existsSync('dist/index.html')) {
  console.error('There is no build to compare with. Run "npm run build" first.');
  process.exitCode = 2;
} else {
  const { root, run } = copyProject({
    environment: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  });
  try {
    run('build');
    const { files, differences } = compareFolders('dist', join(root, 'dist'));
    if (differences.length > 0) {
      console.error(
        `Two builds differ in ${differences.length} of ${files} files:\n${differences.join('\n')}`,
      );
      process.exitCode = 1;
    } else {
      console.log(`Two builds are the same: ${files} files, byte for byte.`);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
}
