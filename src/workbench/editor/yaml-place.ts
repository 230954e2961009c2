/** Where in a policy a place of its text lies, as far as its lines show: an editor asks while the text is half written. */

export interface YamlPlace {
  /** The keys that the place lies under, from the top. */
  readonly path: readonly string[];
  /** The key whose value stands at the place; null when the place is in a key. */
  readonly key: string | null;
  /** Where the word at the place begins and ends, in its line. */
  readonly from: number;
  readonly to: number;
  readonly word: string;
  /** The entries of the same mapping that stand near the place, by their keys. */
  readonly beside: ReadonlyMap<string, string>;
}

/** A place of a whole text: where its word begins and ends is counted from the top. */
export interface TextPlace extends YamlPlace {
  /** What stands behind the word, in its line. */
  readonly rest: string;
}

/** Lines above a place that are looked at to tell where it lies. */
const mostLinesAbove = 2000;

/** The place at an offset of a text. */
export function placeIn(text: string, offset: number): TextPlace {
  const lines = text.slice(0, offset).split('\n').slice(-mostLinesAbove);
  const [before = ''] = lines.splice(-1);
  const line = before + (/^.*/.exec(text.slice(offset))?.[0] ?? '');
  const start = offset - before.length;
  const place = placeAt([...lines, line], lines.length, before.length);
  return { ...place, from: start + place.from, to: start + place.to, rest: line.slice(place.to) };
}

const name = String.raw`"[^"]*"|'[^']*'|[^\s#:"'{}[\],][^:#{}[\],]*?`;
const blockEntry = new RegExp(String.raw`^( *)((?:- +)*)(${name})\s*:(?=\s|$)\s*(.*)$`);
const wordCharacter = /[\w.*-]/;

/**
 * The place in a line, counted from 0.
 *
 * @param column How many characters of the line stand before the place.
 */
export function placeAt(lines: readonly string[], index: number, column: number): YamlPlace {
  const line = lines[index] ?? '';
  let from = column;
  while (from > 0 && wordCharacter.test(line[from - 1] ?? '')) from -= 1;
  let to = column;
  while (wordCharacter.test(line[to] ?? '')) to += 1;
  const word = line.slice(from, to);
  const flow = flowAt(line.slice(0, from));
  const before = flow === null ? line.slice(0, from) : line.slice(0, flow.start);
  const entry = blockEntry.exec(before);
  const dashes = /^( *)((?:- +)*)/.exec(before);
  const indent = dashes?.[1]?.length ?? 0;
  const keyColumn = indent + (dashes?.[2]?.length ?? 0);
  const { path, beside } = above(lines, index, keyColumn > indent ? indent + 1 : keyColumn, keyColumn);
  const blockKey = entry === null ? null : unquoted(entry[3] ?? '');
  if (flow !== null) {
    const around = blockKey === null ? path : [...path, blockKey];
    return { path: [...around, ...flow.keys], key: flow.key, from, to, word, beside: flow.beside };
  }
  return { path, key: blockKey, from, to, word, beside };
}

interface FlowPlace {
  /** Where the outermost bracket opens. */
  readonly start: number;
  readonly keys: readonly string[];
  readonly key: string | null;
  readonly beside: ReadonlyMap<string, string>;
}

/** What brackets that are open at the end of a piece of a line say of the place there; null when none are. */
function flowAt(text: string): FlowPlace | null {
  const open: {
    at: number;
    isMap: boolean;
    entries: Map<string, string>;
    key: string | null;
    since: number;
  }[] = [];
  let start = 0;
  let quote = '';
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    const innermost = open.at(-1);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{' || character === '[') {
      // A bracket in the middle of a plain text opens nothing.
      if (innermost === undefined && !/(?:^|[:-])\s+$/.test(text.slice(0, at))) continue;
      if (innermost === undefined) start = at;
      open.push({ at, isMap: character === '{', entries: new Map(), key: null, since: at + 1 });
    } else if (innermost === undefined) continue;
    else if (character === '}' || character === ']') open.pop();
    else if (character === ':' && innermost.isMap) {
      innermost.key = unquoted(text.slice(innermost.since, at).trim());
      innermost.since = at + 1;
    } else if (character === ',') {
      if (innermost.key !== null)
        innermost.entries.set(innermost.key, text.slice(innermost.since, at).trim());
      innermost.key = innermost.isMap ? null : innermost.key;
      innermost.since = at + 1;
    }
  }
  const last = open.at(-1);
  if (last === undefined) return null;
  const keys = open.slice(0, -1).flatMap(({ key }) => (key === null ? [] : [key]));
  // An entry of a list belongs to the key before the list.
  if (!last.isMap) {
    const around = open.at(-2);
    return {
      start,
      keys: keys.slice(0, around?.key == null ? undefined : -1),
      key: around?.key ?? null,
      beside: around?.entries ?? new Map(),
    };
  }
  return { start, keys, key: last.key, beside: last.entries };
}

/** The keys that a line lies under, and the entries beside it. */
function above(
  lines: readonly string[],
  index: number,
  startLimit: number,
  column: number,
): Pick<YamlPlace, 'path' | 'beside'> {
  const path: string[] = [];
  const beside = new Map<string, string>();
  let limit = startLimit;
  let isBeside = startLimit === column;
  for (let at = index - 1; at >= 0 && limit > 0; at -= 1) {
    const [, spaces = '', dashes = '', key = '', value = ''] = blockEntry.exec(lines[at] ?? '') ?? [];
    if (key === '') continue;
    const keyColumn = spaces.length + dashes.length;
    if (keyColumn < limit) {
      path.unshift(unquoted(key));
      limit = dashes === '' ? keyColumn : spaces.length + 1;
      isBeside = false;
    } else if (keyColumn === limit && isBeside) {
      beside.set(unquoted(key), value);
      if (dashes === '') continue;
      limit = spaces.length + 1;
      isBeside = false;
    } else if (keyColumn === limit && dashes !== '') limit = spaces.length + 1;
  }
  return { path, beside };
}

const unquoted = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2');
