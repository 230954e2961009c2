/** What the search by name finds, in the content as it is and in that of the tests. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/catalogue/entries.ts';
import { joinCatalogue } from '../../src/catalogue/join.ts';
import { readContent } from '../../src/catalogue/read/read-content.ts';
import { NameSearch } from '../../src/scripts/search/name-search.ts';
import { joinedTerm } from '../../src/scripts/search/terms.ts';
import { searchEntries } from '../../src/site/search/search-entries.ts';
import type { SearchEntry } from '../../src/site/search/search-entry.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

/** How many of the results by name the dialog shows. */
const shown = 8;

/** What belongs to some words, and the addresses that were found. */
interface Result {
  readonly words: string;
  readonly wanted: readonly string[];
  readonly found: readonly string[];
}

const missed = (results: readonly Result[]): Result[] =>
  results.filter(({ wanted, found }) => wanted.some((each) => !found.includes(each)));

/** The share of results of which one that is wanted stands first. */
const shareFirst = (results: readonly Result[]): number =>
  results.filter(({ wanted, found }) => wanted.includes(found[0] ?? '')).length / results.length;

describe.each([['.'], [fixtureRoot]])('in the content of %s', (root) => {
  const { content } = readContent(root);
  const entries = searchEntries(joinCatalogue(entriesOf(content)));
  const search = new NameSearch(entries);
  const find = (words: string, wanted: readonly string[]): Result => ({
    words,
    wanted,
    found: search.find(words, shown).map(({ address }) => address),
  });

  test('of what readers type, 95 in 100 are found first, and none is missed', () => {
    const pages = content.searches?.value?.pages ?? [];
    const byWords = Map.groupBy(
      pages.flatMap(({ finds, searches }) => searches.map((words) => ({ words, finds }))),
      ({ words }) => words,
    );
    const results = [...byWords].map(([words, all]) =>
      find(
        words,
        all.map(({ finds }) => finds),
      ),
    );
    expect(missed(results)).toEqual([]);
    expect(shareFirst(results)).toBeGreaterThanOrEqual(0.95);
  });

  test('what is called exactly so stands first, by its name and by each of its search words', () => {
    for (const { name, words = [] } of entries)
      for (const called of [name, ...words]) {
        const { name: firstName = '', words: firstWords = [] } = search.find(called, 1)[0] ?? {};
        expect([firstName, ...firstWords].map(joinedTerm), called).toContain(joinedTerm(called));
      }
  });

  test('a tool is found first however the words of its name are joined', () => {
    for (const { name, address } of entries.filter(({ kind }) => kind === 'tool')) {
      const camelCase = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
      const dashes = name.replaceAll('_', '-');
      for (const typed of [
        name.toUpperCase(),
        dashes,
        name.replaceAll('_', ' '),
        joinedTerm(name),
        camelCase,
      ])
        expect(find(typed, [address]).found[0], typed).toBe(address);
    }
  });

  test('a tool is found by its name with a letter wrong, in 95 cases of 100 first', () => {
    const typos: readonly ((name: string, at: number) => string)[] = [
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at) => name.slice(0, at) + (name[at] ?? '') + name.slice(at),
      (name, at) => `${name.slice(0, at)}${name[at] === 'e' ? 'a' : 'e'}${name.slice(at + 1)}`,
      (name, at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
    ];
    const results = entries
      .filter(({ kind }) => kind === 'tool')
      .flatMap(({ name, address }) =>
        typos.flatMap((typo) =>
          Array.from({ length: Math.ceil(name.length / 3) }, (_, third) =>
            find(typo(name, third * 3), [address]),
          ),
        ),
      );
    expect(missed(results)).toEqual([]);
    expect(shareFirst(results)).toBeGreaterThanOrEqual(0.95);
  });
});

const tool = (name: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'tool',
  name,
  address: `/tools/${name}/`,
  ...more,
});
const names = (entries: readonly SearchEntry[], words: string): string[] =>
  new NameSearch(entries).find(words, shown).map(({ name }) => name);

test('the exact name stands above what has the words more often', () => {
  const entries = [
    tool('cancel_all_orders', { about: 'Cancel all orders', words: ['cancel order', 'cancel one order'] }),
    tool('cancel_order'),
  ];
  expect(names(entries, 'cancel order')).toEqual(['cancel_order', 'cancel_all_orders']);
});

test('parts find what they belong to: endpoints, codes and arguments, but no code that differs by a digit', () => {
  const entries = [
    tool('place', { parts: ['/v2/order', 'POST /v2/order', '-1021', 'quoteQty'] }),
    tool('look'),
  ];
  for (const words of ['/v2/order', 'post /v2/order', '-1021', '1021', 'quoteqty', 'quote qty'])
    expect(names(entries, words), words).toEqual(['place']);
  expect(names(entries, '-1022')).toEqual([]);
});

test('what is gone is found, below what there is', () => {
  const entries = [tool('old_rates', { gone: 'retired' }), tool('new_rates')];
  expect(names(entries, 'rates')).toEqual(['new_rates', 'old_rates']);
  expect(names(entries, 'old_rates')[0]).toBe('old_rates');
  expect(names(entries, 'retired')).toEqual(['old_rates']);
});

test('a sentence finds what most of its telling words name', () => {
  const entries = [tool('cancel_order'), tool('new_order'), tool('server_time')];
  expect(names(entries, 'how can I cancel what the agent ordered?')[0]).toBe('cancel_order');
  expect(names(entries, '?!')).toEqual([]);
});

test('a catalogue of thousands of tools is searched, with an index that grows no faster than the tools', () => {
  const syllables = ['ka', 'lo', 'mi', 'tu', 're', 'so', 'ni', 'pa', 'do', 'ze'];
  const word = (number: number): string =>
    String(number)
      .padStart(4, '0')
      .replace(/\d/g, (digit) => syllables[Number(digit)] ?? '');
  const many = (count: number): SearchEntry[] =>
    Array.from({ length: count }, (_, index) =>
      tool(`${word(index % 40)}_${word(index)}`, {
        about: `Read the ${word((index * 7919) % 10_000)}`,
        parts: [`/v1/${word(index)}`, `GET /v1/${word(index)}`, `-${1000 + (index % 300)}`],
      }),
    );
  const size = (entries: readonly SearchEntry[]): number => gzipSync(JSON.stringify(entries)).length;
  expect(size(many(5060)) / size(many(506))).toBeLessThan(10.5);
  const search = new NameSearch(many(5060));
  const { name } = many(4321).at(-1) ?? tool('none');
  expect(search.find(name, 1)[0]?.name).toBe(name);
  expect(search.find(name.slice(0, 1), shown)).toHaveLength(shown);
});

test('another form of a word is the word: withdrawing, orders, policies', () => {
  const entries = [tool('withdraw'), tool('place_order'), tool('list_policy')];
  expect(names(entries, 'withdrawing')).toEqual(['withdraw']);
  expect(names(entries, 'placed orders')).toEqual(['place_order']);
  expect(names(entries, 'policies')).toEqual(['list_policy']);
});

test('a code counts for more than the words beside it', () => {
  const entries = [tool('error_codes'), tool('place', { parts: ['-1013'] })];
  expect(names(entries, 'error code -1013')[0]).toBe('place');
});

test('a policy of a tool is a result of its own, unless others have its title', () => {
  const { content } = readContent(fixtureRoot);
  const catalogue = joinCatalogue(entriesOf(content));
  const titles = catalogue.tools.flatMap(({ policies }) => policies.map(({ variant }) => variant.title));
  const found = searchEntries(catalogue).filter(({ kind }) => kind === 'policy');
  expect(found.map(({ name }) => name)).toEqual(
    titles.filter((title) => titles.filter((each) => each === title).length === 1),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { address } of found) expect(address).toMatch(/^\/tools\/.*\/#policy-/);
});
