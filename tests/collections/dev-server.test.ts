import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject } from '../../scripts/project-copy.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';
import { DevServer } from './support/dev-server.ts';

const { root } = copyProject({ content: join(fixtureRoot, 'content') });
const server = new DevServer(root);
const tool = 'content/tools/notes/read_note';

beforeAll(() => server.start());
afterAll(async () => {
  await server.stop();
  await rm(root, { recursive: true, force: true });
});

const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8');
const write = (path: string, text: string): Promise<void> => writeFile(join(root, path), text);

/** Puts one text for another that must stand in the file. */
async function replace(path: string, found: string, replacement: string): Promise<void> {
  const text = await read(path);
  expect(text).toContain(found);
  await write(path, text.replace(found, replacement));
}

test.each([
  {
    kind: 'the text of a page',
    file: `${tool}/tool.mdx`,
    found: 'A note that was read',
    pages: ['/tools/notes/read-note/'],
  },
  {
    kind: 'the facts of a tool',
    file: `${tool}/tool.mdx`,
    found: 'Read a note',
    pages: ['/tools/notes/read-note/', '/tools/', '/risk/read/'],
  },
  {
    kind: 'a policy',
    file: `${tool}/not-private.yaml`,
    found: '# begin with the word.',
    pages: ['/tools/notes/read-note/', '/policies/notes/read_note/not-private.yaml', '/policies/notes.yaml'],
  },
  {
    kind: 'cases',
    file: `${tool}/not-private.cases.yaml`,
    found: 'A shopping list is read',
    pages: ['/tools/notes/read-note/'],
  },
  {
    kind: 'a posture',
    file: 'content/postures/notes/recommended.yaml',
    found: 'Reads notes that are not private.',
    pages: ['/policies/notes/recommended/', '/policies/notes.yaml'],
  },
  {
    kind: 'a server',
    file: 'content/servers/notes.yaml',
    found: 'Keeps notes as files',
    pages: ['/servers/notes/'],
  },
  {
    kind: 'a documented case',
    file: 'content/attacks/payment-loop.mdx',
    found: 'summary:',
    pages: ['/attacks/payment-loop/', '/attacks/'],
  },
])('an edit of $kind shows on every page it concerns', async ({ file, found, pages }) => {
  for (const page of pages) await server.get(page);
  await replace(file, found, `${found} Edited`);
  for (const page of pages) await server.waitFor(page, ({ text }) => text.includes('Edited'));
  await replace(file, `${found} Edited`, found);
  for (const page of pages) await server.waitFor(page, ({ text }) => !text.includes('Edited'));
});

test('faults stand in terminal and overlay as validation words them, until they are mended', async () => {
  const page = '/tools/notes/read-note/';
  const overlay = await server.openOverlay();
  await replace(`${tool}/tool.mdx`, '\nsummary:', '\nsumary:');
  await replace('content/servers/notes.yaml', 'summary: Keeps notes as', 'summary: 5 # Keeps notes as');
  const said = [
    `${tool}/tool.mdx:4:1  unknown-field  sumary is not a known field.`,
    'content/servers/notes.yaml:6:10  wrong-type  summary is 5, expected text.',
  ];
  await server.waitFor(page, ({ status }) => status === 500 && said.every(isIn(server.output)));
  await expect.poll(() => said.filter(isIn(overlay.text())), { timeout: 5000 }).toEqual(said);

  await replace(`${tool}/tool.mdx`, '\nsumary:', '\nsummary:');
  await replace('content/servers/notes.yaml', 'summary: 5 # Keeps notes as', 'summary: Keeps notes as');
  await server.waitFor(page, ({ status }) => status === 200);
});

const isIn =
  (text: string) =>
  (part: string): boolean =>
    text.includes(part);

test('a new file has a page, and a deleted one has none', async () => {
  const path = 'content/docs/added.mdx';
  const text = await read('content/docs/method.mdx');
  const ledger = await read('content/ledger.yaml');
  await write('content/ledger.yaml', ledger.replace('  - doc install /', '  - doc added /docs/added/\n$&'));
  await write(path, text.replace('How this catalogue is made', 'Added').replace('order: 2', 'order: 9'));
  await server.waitFor('/docs/added/', ({ status }) => status === 200);
  await server.waitFor('/docs/', (index) => index.text.includes('/docs/added/'));
  await rm(join(root, path));
  await write('content/ledger.yaml', ledger);
  await server.waitFor('/docs/added/', ({ status }) => status === 404);
});
