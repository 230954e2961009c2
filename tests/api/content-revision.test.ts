import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentRevision } from '../../src/api/content-revision.ts';
import { useContentCopy } from '../catalogue/support/content-copy.ts';

const copy = useContentCopy();

test('equal content has an equal revision, wherever it lies and whatever lies beside it', async () => {
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await cp(join(copy.root, 'content'), join(elsewhere, 'content'), { recursive: true });
  await mkdir(join(elsewhere, '.git'));
  expect(await contentRevision(elsewhere)).toBe(await contentRevision(copy.root));
  await rm(elsewhere, { recursive: true });
});

test('one byte, another name or another file make another revision', async () => {
  const policy = 'content/tools/norbank/nb_rates/deny.yaml';
  const revisions = [await contentRevision(copy.root)];
  await copy.write(policy, `${await copy.read(policy)}\n`);
  revisions.push(await contentRevision(copy.root));
  await copy.move(policy, 'content/tools/norbank/nb_rates/denied.yaml');
  revisions.push(await contentRevision(copy.root));
  await copy.remove('content/docs/method.mdx');
  revisions.push(await contentRevision(copy.root));
  expect(new Set(revisions).size).toBe(4);
  for (const revision of revisions) expect(revision).toMatch(/^[0-9a-f]{64}$/);
  await copy.mend();
  expect(await contentRevision(copy.root)).toBe(revisions[0]);
});

test('where one file ends and the next begins makes a difference', async () => {
  await copy.write('content/a', 'one');
  await copy.write('content/b', 'two');
  const apart = await contentRevision(copy.root);
  await copy.write('content/a', 'onet');
  await copy.write('content/b', 'wo');
  expect(await contentRevision(copy.root)).not.toBe(apart);
});
