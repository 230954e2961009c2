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

/** Services that the code knows as what they are: hosts of sources and of CI. */
const knownAsHosts = ['GitHub', 'GitLab'];

/** A name such as read_note or readNote, which code has no other use for. */
const isCompound = (name: string): boolean => /[_-]|[a-z][A-Z]/.test(name);

test('no file of src or scripts has the provider of a server or one of its tools in it', () => {
  const providers = content.servers.flatMap(({ value }) => value?.provider ?? []);
  const names = [
    ...providers.filter((provider) => !knownAsHosts.includes(provider)),
    ...content.tools.map(({ name }) => name).filter(isCompound),
  ];
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'i');
  expect(code.length).toBeGreaterThan(100);
  expect(code.filter((path) => pattern.test(readFileSync(path, 'utf8')))).toEqual([]);
});
