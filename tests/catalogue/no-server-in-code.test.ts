/** Code never knows a server: what the site says of one comes from its entry. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/catalogue/read/read-content.ts';

const { content } = readContent('.');
const code = ['src', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name)),
);

test('no file of src or scripts has the name of a server, its provider or one of its tools in it', () => {
  const names = [
    ...content.servers.flatMap(({ id, value }) => [id, value?.provider ?? id]),
    ...content.tools.map(({ name }) => name),
  ];
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'i');
  expect(code.length).toBeGreaterThan(100);
  expect(code.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
});
