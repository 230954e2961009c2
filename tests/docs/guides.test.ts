/** The guides name what the catalogue has, and what their tables say is what it does. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { posturePageAddress, serverAddress, serverPoliciesAddress } from '../../src/catalogue/addresses.ts';
import type { PostureEntry, ToolEntry } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { markdownTable, section } from './markdown.ts';

const catalogue = readCatalogue();

/** What the catalogue has of the servers that a page speaks of, which are those that it links to. */
const ofServersIn = (page: string): { postures: readonly PostureEntry[]; tools: readonly ToolEntry[] } => {
  const named = ({ server }: { server: { id: string } }): boolean =>
    page.includes(serverAddress(server.id)) || page.includes(serverPoliciesAddress(server.id));
  return { postures: catalogue.postures.filter(named), tools: catalogue.tools.filter(named) };
};
const postureAt = (address: string): PostureEntry | undefined =>
  catalogue.postures.find(({ posture, server }) => posturePageAddress(server.id, posture.id) === address);
const needs = ({ tool }: ToolEntry): string => /^\w+/.exec(tool.key_permission ?? '')?.[0] ?? '';

describe('choosing a posture', () => {
  const page = readFileSync('content/docs/choosing-a-posture.mdx', 'utf8');
  const { postures, tools } = ofServersIn(page);
  const links = (text: string) =>
    [...text.matchAll(/\[([^\]]+)\]\((\/policies\/\w+\/[\w-]+\/)\)/g)].map(
      ([, title = '', address = '']) => ({
        title,
        address,
      }),
    );
  const expected = postures.map(({ posture, server }) => ({
    title: posture.title,
    address: posturePageAddress(server.id, posture.id),
  }));

  test('the questions lead to each posture that exists, once, by its own name', () => {
    const reached = links(section(page, 'The questions'));
    const byAddress = (a: { address: string }, b: { address: string }) => a.address.localeCompare(b.address);
    expect(reached.toSorted(byAddress)).toEqual(expected.toSorted(byAddress));
  });

  test('every question has a No and a Yes', () => {
    const lines = section(page, 'The questions')
      .split('\n')
      .filter((line) => /^ *- /.test(line));
    const depth = (line: string): number => line.search(/\S/);
    for (const [index, line] of lines.entries()) {
      if (!line.includes('?**')) continue;
      const rest = lines.slice(index + 1);
      const end = rest.findIndex((each) => depth(each) <= depth(line));
      const answers = (end === -1 ? rest : rest.slice(0, end)).filter(
        (each) => depth(each) === depth(line) + 2,
      );
      const kinds = answers.map((each) => /^ *- (No|Yes)\b/.exec(each)?.[1]);
      expect(new Set(kinds), line).toEqual(new Set(['No', 'Yes']));
    }
  });

  test('the table has the postures in their order', () => {
    expect(links(section(page, 'What each opens'))).toEqual(expected);
  });

  /** What each column asks, of the tools of which every one has to be open. */
  const columns: Readonly<Record<string, (entry: ToolEntry) => boolean>> = {
    'Market data': ({ tool }) => tool.group === 'market-data',
    Account: (entry) => entry.category.id === 'read' && needs(entry) === 'Reading',
    'Test orders': (entry) => entry.category.id === 'read' && needs(entry) === 'Trading',
    Orders: ({ category }) => category.id === 'financial',
    Cancels: ({ category }) => category.id === 'destructive',
  };

  test.each(markdownTable(section(page, 'What each opens')))('the table is right on $Posture', (row) => {
    const entry = postureAt(/\((.*)\)/.exec(row.Posture ?? '')?.[1] ?? '');
    const open =
      entry?.decisions.filter(({ decision }) => decision === 'allowed').map(({ tool }) => tool) ?? [];
    for (const [column, wanted] of Object.entries(columns)) {
      const asked = tools.filter(wanted);
      const opened = open.filter(wanted);
      expect([0, asked.length], column).toContain(opened.length);
      expect(opened.length > 0 ? 'yes' : 'no', column).toBe(row[column]);
    }
    const permissions = new Set(open.map(needs));
    const key = permissions.has('Trading') ? 'trading' : permissions.has('Reading') ? 'reading' : 'none';
    expect(row.Key).toBe(key);
  });
});

describe('a key with the least rights', () => {
  const page = readFileSync('content/docs/key-rights.mdx', 'utf8');
  const { tools } = ofServersIn(page);
  const items = section(page, 'Which permission each tool needs')
    .split('\n')
    .filter((line) => line.startsWith('- '));
  const named = (text = ''): string[] => [...text.matchAll(/`(\w+)`/g)].map(([, name]) => name ?? '').sort();
  const having = (wanted: (entry: ToolEntry) => boolean): string[] =>
    tools
      .filter(wanted)
      .map(({ tool }) => tool.name)
      .sort();

  test('the list has each tool under the permission that its own page names', () => {
    const [none, reading, trading, retired] = items;
    const group = having(({ tool }) => tool.group === 'market-data');
    expect(none).toContain(`the ${group.length} tools of the group Market data`);
    expect(group).toEqual(having((entry) => needs(entry) === 'None'));
    expect(named(reading)).toEqual(having((entry) => needs(entry) === 'Reading'));
    expect(named(trading)).toEqual(having((entry) => needs(entry) === 'Trading'));
    expect(named(retired)).toEqual(having(({ tool }) => tool.status.state === 'retired'));
    expect(items).toHaveLength(4);
  });
});
