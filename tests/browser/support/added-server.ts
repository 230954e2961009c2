/** A server with a tool, written as whoever adds one to the catalogue writes it: content and nothing else. */
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Adds it to the fixture catalogue in a folder, each file made of one that is there, with other words. */
export async function addServer(content: string): Promise<void> {
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
}
