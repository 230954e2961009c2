/** What the search by name has to find, in the content as it is and in that of the tests. */
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../src/catalogue/join.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { NameSearch } from '../../src/scripts/search/name-search.ts';
import { searchEntries } from '../../src/site/search/search-entries.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

/** How many results the dialog shows of those found by name. */
const shown = 8;

describe.each([['content'], [`${fixtureRoot}/content`]])('%s', async (folder) => {
  const { content } = await readContent(folder.slice(0, -'/content'.length) || '.');
  const entries = searchEntries(joinCatalogue(entriesOf(content)));
  const search = new NameSearch(entries);
  const addresses = (words: string): string[] => search.find(words, shown).map(({ address }) => address);

  test('of all that readers type, 95 in 100 are found first, and none is missed', () => {
    const pages = content.searches?.value?.pages ?? [];
    const wanted = Map.groupBy(
      pages.flatMap(({ finds, searches }) => searches.map((words) => ({ words, finds }))),
      ({ words }) => words,
    );
    const results = [...wanted].map(([words, pagesOf]) => ({
      words,
      wanted: pagesOf.map(({ finds }) => finds),
      found: addresses(words),
    }));
    expect(results.length).toBeGreaterThan(0);
    const missed = results.filter(({ wanted, found }) => wanted.some((each) => !found.includes(each)));
    expect(missed).toEqual([]);
    const notFirst = results.filter(({ wanted, found }) => !wanted.includes(found[0] ?? ''));
    expect(notFirst.length / results.length, JSON.stringify(notFirst, null, 1)).toBeLessThanOrEqual(0.05);
  });

  test('what is called exactly so stands first, by every name, title and phrase', () => {
    for (const { name, words = [] } of entries)
      for (const called of [name, ...words]) {
        const first = search.find(called, 1)[0];
        expect([first?.name, ...(first?.words ?? [])], called).toContain(called);
      }
  });
});
