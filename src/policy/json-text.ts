/** What JSON.parse does not tell of a text: how numbers are written, names that stand twice, depth. All but the first are for texts that are JSON. */

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{},:]|[-+.\w]+/g;

/** A value directly inside a map or a list, as it is written. */
export interface JsonPart {
  /** Null in a list. */
  readonly name: string | null;
  readonly text: string;
}

/** The numbers of a text, as they are written. */
export function* numbersIn(text: string): Generator<string> {
  for (const [word] of text.matchAll(token)) if (/^[-\d]/.test(word)) yield word;
}

/** How many maps and lists stand inside each other. */
export function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [word] of text.matchAll(token)) {
    depth += change(word);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** What a map or a list holds, in the order of the text, names that stand twice included. */
export function partsOf(text: string): JsonPart[] {
  const parts: JsonPart[] = [];
  const isMap = text.trimStart().startsWith('{');
  let depth = 0;
  let name: string | null = null;
  let start: number | null = null;
  let end = 0;
  for (const { 0: word, index } of text.matchAll(token)) {
    depth += change(word);
    if (depth === 1 && change(word) === 1) continue;
    if (depth === 0 || (depth === 1 && word === ',')) {
      if (start !== null) parts.push({ name, text: text.slice(start, end) });
      [name, start] = [null, null];
    } else if (isMap && depth === 1 && name === null) {
      name = String(JSON.parse(word));
    } else if (depth > 1 || word !== ':') {
      start ??= index;
    }
    end = index + word.length;
  }
  return parts;
}

const change = (word: string): number =>
  word === '{' || word === '[' ? 1 : word === '}' || word === ']' ? -1 : 0;
