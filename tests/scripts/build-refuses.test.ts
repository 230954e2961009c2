/** Content with a fault is not built, even by Astro alone without `npm run validate` before it. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProject } from '../../scripts/project-copy.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

const { root, run } = copyProject({ content: join(fixtureRoot, 'content') });
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('a damaged copy never reaches dist/', { timeout: 120_000 }, async () => {
  const page = join(root, 'content/docs/method.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\n{process.exit()}\n`);
  await expect(run('node_modules/astro/bin/astro.mjs', 'build')).rejects.toThrow(
    /content\/docs\/method\.mdx:11:1 {2}body-code {2}/,
  );
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
