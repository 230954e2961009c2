/** Content with a fault is not built, even by Astro alone without `npm run validate` before it. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyProject } from '../../scripts/project-copy.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

test('no page of a damaged copy is built, and the error has every fault as validation words it', async () => {
  const { root, build } = copyProject({ content: join(fixtureRoot, 'content') });
  // The end of the worker that does it too may be cut short on a busy machine.
  onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 3 }));
  const damage = async (path: string, found: string | RegExp, replacement: string): Promise<void> => {
    const text = await readFile(join(root, path), 'utf8');
    expect(text).toMatch(found);
    await writeFile(join(root, path), text.replace(found, replacement));
  };
  // Of the reader, of a rule, and of a proof.
  await damage('content/tools/notes/read_note/tool.mdx', '\nsummary:', '\nsumary:');
  await damage('content/docs/method.mdx', 'checked: 2026', 'checked: 2926');
  await damage('content/docs/method.mdx', /$/, '\n{process.exit()}\n');
  await damage('content/tools/notes/read_note/not-private.cases.yaml', 'expect: allow', 'expect: deny');

  const error = await build().catch(String);
  for (const fault of [
    'content/tools/notes/read_note/tool.mdx:4:1  unknown-field',
    'content/docs/method.mdx:6:10  date-in-future',
    'content/docs/method.mdx:11:1  body-code',
    'content/tools/notes/read_note/not-private.cases.yaml:6:17  case-decision',
  ])
    expect(error).toContain(fault);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
