import MiniSearch, { type Query, type SearchOptions } from 'minisearch';
import type { SearchEntry, SearchKind } from '../../site/search/search-entry.ts';
import { everyTermOf, joinedTerm, stemOf, swaps, tellingTerms } from './terms.ts';

/** The texts of an entry as terms, separated by spaces; and in `whole` each text as one term. */
type Field = 'name' | 'about' | 'words' | 'parts' | 'whole';
type Indexed = { readonly id: number } & Readonly<Record<Field, string>>;

/** How much it says when a term is found in a text. */
const boost: Readonly<Record<Field, number>> = { name: 4, words: 3, about: 2, parts: 1, whole: 6 };

/** Of two entries that fit as well, most readers want the one of the kind with the greater weight. */
const weights: Readonly<Record<SearchKind, number>> = {
  tool: 1.5,
  posture: 1.2,
  policy: 0.9,
  server: 1.2,
  page: 1.1,
  attack: 0.8,
  message: 0.8,
};

/** What is gone stands below what there is. */
const weightOfGone = 0.5;

/** How many letters may be wrong in a term of so many. Numbers differ by every digit. */
const edits =
  (...lengths: readonly number[]) =>
  (term: string): number =>
    /^\d+$/.test(term) ? 0 : lengths.filter((length) => term.length >= length).length;

/** A word of several has to be nearer than a whole name, because many words are near each other. */
const editsOfTerm = edits(4, 9);
const editsOfWhole = edits(3, 6, 10);

/** A code of several digits says more than the words beside it, such as "error code". */
const boostTerm = (term: string): number => (/^\d{3,}$/.test(term) ? 4 : 1);

/** How many letters of a text run together are compared. */
const longestWhole = 32;

/** Finds entries by what they are called: in the browser, and in the test of what it has to find. */
export class NameSearch {
  readonly #entries: readonly SearchEntry[];
  readonly #index: MiniSearch<Indexed>;

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries;
    this.#index = new MiniSearch<Indexed>({
      fields: Object.keys(boost),
      tokenize: (terms) => terms.split(' '),
      processTerm: (term) => term,
      searchOptions: {
        boost,
        prefix: true,
        fuzzy: editsOfTerm,
        boostDocument: (id: number) => this.#weight(id),
        boostTerm,
      },
    });
    this.#index.addAll(entries.map(indexed));
  }

  /** The entries that fit the words best, the best first. One that is called exactly so stands above all others. */
  find(typed: string, most: number): SearchEntry[] {
    const words = withoutAddress(typed);
    const whole = joinedTerm(words);
    if (whole === '') return [];
    const found = this.#search(words, whole, 'AND');
    return (found.length > 0 ? found : this.#search(words, whole, 'OR'))
      .map((entry) => ({ entry, distance: distance(whole, entry) }))
      .sort((a, b) => a.distance - b.distance)
      .slice(0, most)
      .map(({ entry }) => entry);
  }

  /** What has the words, all or some of them, or a text that is the words in one, by how well it fits. */
  #search(words: string, whole: string, combineWith: 'AND' | 'OR'): SearchEntry[] {
    // Nearly everything has a text with a word that begins with one letter.
    if (whole.length === 1) return this.#inOrder({ queries: [whole], fields: ['name', 'words'] });
    return this.#inOrder({
      combineWith: 'OR',
      queries: [
        { combineWith, queries: tellingTerms(words).map(mistyped) },
        { queries: [mistyped(whole.slice(0, longestWhole))], fields: ['whole'], fuzzy: editsOfWhole },
      ],
    });
  }

  #inOrder(query: Query): SearchEntry[] {
    return this.#index.search(query).flatMap(({ id }: { id: number }) => this.#entries[id] ?? []);
  }

  #weight(id: number): number {
    const entry = this.#entries[id];
    return entry === undefined ? 0 : weights[entry.kind] * (entry.gone === undefined ? 1 : weightOfGone);
  }
}

/** What was typed, with the path alone of an address: its host and what it asks for are in no name. */
const withoutAddress = (typed: string): string =>
  typed.replaceAll(/(?:https?:\/\/[^/\s]+)?(\/[^\s?#]+)[?#]?\S*/g, '$1');

/** The term, what was meant when two of its letters changed places, and the same word in another form. */
function mistyped(term: string): Query {
  if (editsOfWhole(term) === 0) return term;
  const asTyped: SearchOptions = { prefix: false, fuzzy: false };
  const stem = stemOf(term);
  return {
    combineWith: 'OR',
    queries: [
      term,
      { combineWith: 'OR', queries: swaps(term), ...asTyped },
      ...(stem === null ? [] : [{ queries: [stem], fuzzy: false }]),
    ],
  };
}

function indexed({ name, about = '', gone, words = [], parts = [] }: SearchEntry, id: number): Indexed {
  const terms = (...texts: readonly string[]): string => texts.flatMap(everyTermOf).join(' ');
  return {
    id,
    name: terms(name),
    about: terms(about, gone ?? ''),
    words: terms(...words),
    parts: terms(...parts),
    whole: [name, about, ...words, ...parts].map((text) => joinedTerm(text).slice(0, longestWhole)).join(' '),
  };
}

/** 0 for what has exactly that name, 1 for what is called so as well, 2 for all else. */
function distance(whole: string, { name, about = '', words = [] }: SearchEntry): number {
  if (joinedTerm(name) === whole) return 0;
  return [about, ...words].some((text) => joinedTerm(text) === whole) ? 1 : 2;
}
