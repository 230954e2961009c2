import { expect, test } from 'vitest';
import { sourceLink } from '../../src/site/links.ts';
import { sourceList } from '../../src/site/source-list.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const file = (repository: string, path: string, section: string) => ({
  repository,
  path,
  section,
  commit: 'a'.repeat(40),
});

test('files of a repository stand together, and sections of a file', () => {
  const page = { title: 'Help', url: 'https://example.org/', section: 'Limits', read: '2026-01-02' };
  const { repositories, pages } = sourceList([
    file('o/r', 'a.md', 'one'),
    page,
    file('o/other', 'a.md', 'two'),
    file('o/r', 'a.md', 'three'),
  ]);
  expect(repositories.map(({ repository, files }) => [repository, files.map((one) => one.sections)])).toEqual(
    [
      ['o/r', ['one; three']],
      ['o/other', ['two']],
    ],
  );
  expect(pages).toEqual([page]);
});

test('the same path at another commit is another source', () => {
  const other = { ...file('o/r', 'a.md', 'two'), commit: 'b'.repeat(40) };
  expect(sourceList([file('o/r', 'a.md', 'one'), other]).repositories).toHaveLength(2);
});

test('no source of a tool is lost', () => {
  const { tools } = fixture;
  for (const { tool } of tools) {
    const { repositories, pages } = sourceList(tool.sources);
    const shown = JSON.stringify([repositories, pages]);
    for (const source of tool.sources) {
      expect(shown).toContain(JSON.stringify(sourceLink(source)));
      expect(shown).toContain(JSON.stringify(source.section).slice(1, -1));
    }
  }
});
