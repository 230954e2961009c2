/** One thing that the search finds by what it is called. The build writes them all, and the browser loads them. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly name: string;
  /** Without the site's base path. */
  readonly address: string;
  /** What it is, in a few words, where the name does not say it. */
  readonly about?: string;
  /** Of a tool. */
  readonly risk?: { readonly score: number; readonly title: string };
  /** What became of an entry that is gone, or of a tool that no longer works. */
  readonly gone?: 'moved' | 'renamed' | 'retired';
  /** Phrases that it is called by as well. Each finds it as the name does. */
  readonly words?: readonly string[];
  /** What belongs to it and may be searched for: an endpoint, error codes, arguments, names of policies. */
  readonly parts?: readonly string[];
}

export type SearchKind = keyof typeof kindLabels;

/** What a result says that it is. */
export const kindLabels = {
  tool: 'Tool',
  posture: 'Full policy',
  policy: 'Policy',
  attack: 'Attack',
  message: 'Message',
  server: 'Server',
  page: 'Page',
} as const;

/**
 * The entries in what was loaded.
 *
 * @throws Error when it is something else.
 */
export function readSearchEntries(loaded: unknown): readonly SearchEntry[] {
  if (!Array.isArray(loaded) || !loaded.every(isSearchEntry))
    throw new Error('What was loaded are no entries of the search.');
  return loaded;
}

/** Looks at what every entry has. The rest comes from the same build. */
const isSearchEntry = (value: unknown): value is SearchEntry =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  value.kind in kindLabels &&
  'name' in value &&
  typeof value.name === 'string' &&
  'address' in value &&
  typeof value.address === 'string';
