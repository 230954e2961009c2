import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { compareFolders } from '../../scripts/compare-folders.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files. */
function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'compared-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('equal folders are equal', () => {
  const files = { 'a.txt': 'a', 'deep/down/b.txt': 'b', '.hidden': 'c' };
  expect(compareFolders(folder(files), folder(files))).toEqual({ files: 3, differences: [] });
});

test('every file that differs or is missing is named, with the first byte that differs', () => {
  const first = folder({ 'same.txt': 's', 'one.txt': '1', 'deep/changed.txt': 'abc', 'longer.txt': 'ab' });
  const second = folder({ 'same.txt': 's', 'two.txt': '2', 'deep/changed.txt': 'abX', 'longer.txt': 'abc' });
  expect(compareFolders(first, second)).toEqual({
    files: 5,
    differences: [
      'deep/changed.txt: 3 and 3 bytes, unlike from byte 2 on',
      'longer.txt: 2 and 3 bytes, unlike from byte 2 on',
      'one.txt: only in the first',
      'two.txt: only in the second',
    ],
  });
});
