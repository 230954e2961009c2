/** Whoever adds a server with a tool writes content and nothing else, and finds it in all that is published. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { responses } from '../../src/api/responses.ts';
import { copyProject } from '../../scripts/project-copy.ts';
import { searchEntriesAddress } from '../../src/site/search-address.ts';
import { readSearchEntries } from '../../src/site/search/search-entry.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

const { root, run, build } = copyProject({
  content: `${fixtureRoot}/content`,
  environment: { PREVIEWS: 'off' },
});
const content = join(root, 'content');
const dist = (path: string): Promise<string> => readFile(join(root, 'dist', path), 'utf8');

afterAll(() => rm(root, { recursive: true, force: true }));

/** Makes an entry of one that is there, with other words. */
async function addLike(
  known: string,
  added: string,
  words: readonly (readonly [string, string])[],
): Promise<void> {
  const text = await readFile(join(content, known), 'utf8');
  const changed = words.reduce((before, [from, to]) => before.replaceAll(from, to), text);
  if (changed === text) throw new Error(`None of the words stands in ${known}.`);
  await writeFile(join(content, added), changed);
}

beforeAll(async () => {
  await addLike('servers/notes.yaml', 'servers/lamp.yaml', [
    ['id: notes\n', 'id: lamp\n'],
    [
      '- { id: notes, title: Notes, summary: Reads and deletes notes by their title. }',
      '- { id: lamp, title: Lamp, summary: Switches the lamp. }',
    ],
    ['Notes MCP server', 'Lamp MCP server'],
    ['short_title: Notes', 'short_title: Lamp'],
    ['tool_count: 2', 'tool_count: 1'],
    ['Keeps notes as files in one folder of the machine it runs on.', 'Switches one lamp.'],
  ]);
  await cp(join(content, 'tools/notes/delete_note'), join(content, 'tools/lamp/switch_lamp'), {
    recursive: true,
  });
  const names = [['delete_note', 'switch_lamp']] as const;
  await addLike('tools/notes/delete_note/tool.mdx', 'tools/lamp/switch_lamp/tool.mdx', [
    ...names,
    ['server: notes\ngroup: notes', 'server: lamp\ngroup: lamp'],
    ['fingerprint: a5', 'fingerprint: b5'],
    ['Delete a note', 'Switch the lamp'],
    ['Deletes the file of one note, without a copy.', 'Switches the lamp on or off.'],
    ['The file is gone after one call.', 'The bulb may break.'],
    ['Two notes may share a title, and then both are deleted.', 'It takes a moment.'],
    ['The agent has nothing to delete.', 'Nobody sits in the dark.'],
    [
      'There is no bin to take a note back from. An agent that tidies up deletes what it takes for old.',
      'It is a lamp.',
    ],
  ]);
  for (const file of ['deny.yaml', 'deny.cases.yaml'])
    await addLike(`tools/notes/delete_note/${file}`, `tools/lamp/switch_lamp/${file}`, names);
  await cp(join(content, 'postures/notes'), join(content, 'postures/lamp'), { recursive: true });
  await addLike('postures/notes/recommended.yaml', 'postures/lamp/recommended.yaml', [
    ['  read_note: not-private\n', ''],
    ...names,
  ]);
  await cp(
    join(content, 'tools/lamp/switch_lamp/deny.cases.yaml'),
    join(content, 'postures/lamp/recommended.cases.yaml'),
  );
  await run('scripts/ledger.ts');
  await build();
}, 180_000);

test('it is among the tools, with pages of its own and of its server', async () => {
  expect(await dist('tools/index.html')).toContain('/tools/lamp/switch-lamp/');
  expect(await dist('tools/lamp/switch-lamp/index.html')).toContain('switch_lamp');
  expect(await dist('servers/lamp/index.html')).toContain('Lamp MCP server');
});

test('what only an HTTP API or an exchange has is not mentioned', async () => {
  const [without, having] = await Promise.all(
    ['tools/lamp/switch-lamp', 'tools/norbank/nb-transfer'].map((path) => dist(`${path}/index.html`)),
  );
  for (const words of ['Endpoint', 'API key', 'Request weight', 'At its worst']) {
    expect(without).not.toContain(words);
    // The words are those of the pages, or nothing would have been shown.
    expect(having).toContain(words);
  }
  expect(await dist('servers/lamp/index.html')).not.toContain('Request weight');
  expect(await dist('servers/norbank/index.html')).toContain('Request weight');
  expect(await dist('policies/lamp.yaml')).not.toContain('Key permission');
  expect(await dist('policies/norbank.yaml')).toContain('Key permission');
});

test('search, sitemap, language models and the Markdown twin know it', async () => {
  const entries = readSearchEntries(JSON.parse(await dist(searchEntriesAddress)));
  expect(entries.map(({ address }) => address)).toContain('/tools/lamp/switch-lamp/');
  expect(await dist('sitemap.xml')).toContain('https://small-catalogue.example/tools/lamp/switch-lamp/');
  expect(await dist('llms.txt')).toContain('/tools/lamp/switch-lamp/');
  expect(await dist('tools/lamp/switch-lamp/index.md')).toContain('Switches the lamp on or off.');
});

test('the API and the policies have it', async () => {
  const read = async (path: string): Promise<unknown> => JSON.parse(await dist(`api/v1/${path}`));
  const tools = responses.tools.schema.parse(await read('tools.json'));
  expect(tools.data.map(({ id }) => id)).toContain('lamp/switch_lamp');
  const tool = responses.tool.schema.parse(await read('tools/lamp/switch_lamp.json')).data;
  expect(tool).not.toHaveProperty('needs_key');
  expect(tool).not.toHaveProperty('worst_case');
  const server = responses.server.schema.parse(await read('servers/lamp.json')).data;
  expect(server).not.toHaveProperty('request_budget');
  expect(await dist('policies/lamp/switch_lamp/deny.yaml')).toContain('  switch_lamp:\n');
});
