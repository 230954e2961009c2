import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../src/catalogue/read/read-content.ts';

const good = `---
title: A page
description: What it is about.
order: 1
section: About
checked: 2026-11-22
---

Text.
`;

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docs-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Faults of a project whose only content is this one file of the documentation, as `line code`. */
function faultsOf(path: string, text: string): string[] {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  const { faults } = readContent(root);
  return faults.filter(({ file }) => file === path).map(({ line, code }) => `${line} ${code}`);
}

test('a page in order has no fault', () => {
  expect(faultsOf('content/docs/install/a-page.mdx', good)).toEqual([]);
});

test.each([
  ['a missing field', 'content/docs/a.mdx', good.replace('order: 1\n', ''), ['2 missing-field']],
  [
    'an unknown field',
    'content/docs/a.mdx',
    good.replace('order: 1', 'order: 1\nauthor: me'),
    ['5 unknown-field'],
  ],
  ['a page without frontmatter', 'content/docs/a.mdx', 'Text.\n', ['1 missing-frontmatter']],
  ['a name that makes no address', 'content/docs/A page.mdx', good, ['1 unread-file']],
  ['another kind of file', 'content/docs/notes.txt', 'Text.\n', ['1 unread-file']],
])('%s is reported', (_, path, text, faults) => {
  expect(faultsOf(path, text)).toEqual(faults);
});
