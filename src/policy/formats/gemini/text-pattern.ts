/**
 * Turns a regular expression of a policy into one for a text as JSON writes it, between its quotes. Knows the part of RE2
 * that policies are written in and gives up on the rest, so that nothing is ever matched by mistake. Repeated groups are
 * written out, because the client's guard against slow patterns refuses them.
 */

/** The pattern between ^ and $ for JSON text; null when it has parts that are not known to mean the same in both. */
export function textPattern(pattern: string): string | null {
  const body = /^\^(?<body>.*)\$$/s.exec(pattern)?.groups?.body;
  if (body === undefined) return null;
  try {
    const reader = new Reader(body);
    const result = reader.alternatives();
    return reader.isAtEnd ? result : null;
  } catch (error) {
    if (error instanceof NotKnown) return null;
    throw error;
  }
}

class NotKnown extends Error {}

/** Longer results are given up: a pattern may have 2048 characters in all. */
const longest = 2000;

class Reader {
  readonly #text: string;
  #next = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#text.length;
  }

  /** Alternatives up to the end or a closing parenthesis. One alone at the top would let ^ and $ hold for a part. */
  alternatives(isGroup = false): string {
    const branches = [this.#sequence()];
    while (this.#take('|')) branches.push(this.#sequence());
    // ^a|b$ is (^a)|(b$) in a regular expression: it does not hold both ends of each branch.
    if (branches.length > 1 && !isGroup) throw new NotKnown();
    return branches.join('|');
  }

  #sequence(): string {
    let result = '';
    while (!this.isAtEnd && !/[|)]/.test(this.#peek())) {
      result += this.#repeated();
      if (result.length > longest) throw new NotKnown();
    }
    return result;
  }

  #repeated(): string {
    const { pattern, isOneCharacter } = this.#atom();
    const quantifier = /^(?:[*+?]|\{(?<least>[0-9]{1,3})(?:,(?<most>[0-9]{0,3}))?\})/.exec(
      this.#text.slice(this.#next),
    );
    if (quantifier === null) {
      if (!this.isAtEnd && /[*+?{]/.test(this.#peek())) throw new NotKnown();
      return pattern;
    }
    const [text] = quantifier;
    this.#next += text.length;
    // A second quantifier is lazy or possessive, or no quantifier at all.
    if (!this.isAtEnd && /[*+?{]/.test(this.#peek())) throw new NotKnown();
    if (isOneCharacter) return pattern + text;
    if (text === '*' || text === '+' || text.endsWith(',}')) throw new NotKnown();
    const least = text === '?' ? 0 : Number(quantifier.groups?.least);
    const most = text === '?' ? 1 : Number(quantifier.groups?.most ?? least);
    return writtenOut(pattern, least, most);
  }

  #atom(): { pattern: string; isOneCharacter: boolean } {
    if (this.#take('(')) {
      if (this.#peek() === '?' && !this.#take('?:')) throw new NotKnown();
      const inner = this.alternatives(true);
      if (!this.#take(')')) throw new NotKnown();
      return { pattern: `(?:${inner})`, isOneCharacter: false };
    }
    if (this.#take('[')) return { pattern: this.#characterClass(), isOneCharacter: true };
    return this.#take('\\') ? this.#escape() : this.#literal();
  }

  #literal(): { pattern: string; isOneCharacter: boolean } {
    const character = this.#peek();
    if (/[.^$*+?{}\]]/.test(character)) throw new NotKnown();
    this.#next++;
    return jsonCharacter(character);
  }

  #escape(): { pattern: string; isOneCharacter: boolean } {
    const character = this.#peek();
    this.#next++;
    if (character === 'd') return { pattern: '[0-9]', isOneCharacter: true };
    if (character === 'w') return { pattern: '[0-9A-Za-z_]', isOneCharacter: true };
    if (/[A-Za-z0-9]/.test(character)) throw new NotKnown();
    return jsonCharacter(character);
  }

  /** Letters, digits and signs that JSON writes as they are; ranges of letters or of digits. */
  #characterClass(): string {
    const match = /^(?:[A-Za-z](?:-[A-Za-z])?|[0-9](?:-[0-9])?|[_.,:;@#%=/+*!?$~ ]|-(?=\])|\\[-.])+\]/.exec(
      this.#text.slice(this.#next),
    );
    if (match === null) throw new NotKnown();
    const [text] = match;
    this.#next += text.length;
    const ranges = text.matchAll(/(?<from>[A-Za-z0-9])-(?<to>[A-Za-z0-9])/g);
    for (const { groups } of ranges) {
      const [from = '', to = ''] = [groups?.from, groups?.to];
      // A range from capitals to small letters takes in [ \ ] and others between them.
      if (/[A-Z]/.test(from) !== /[A-Z]/.test(to) || from > to) throw new NotKnown();
    }
    return `[${text}`;
  }

  #peek(): string {
    const character = this.#text[this.#next];
    if (character === undefined) throw new NotKnown();
    return character;
  }

  #take(text: string): boolean {
    const isNext = this.#text.startsWith(text, this.#next);
    if (isNext) this.#next += text.length;
    return isNext;
  }
}

/** A printable ASCII character as JSON writes it within a text, escaped for a regular expression. */
function jsonCharacter(character: string): { pattern: string; isOneCharacter: boolean } {
  if (!/^[\x20-\x7e]$/.test(character)) throw new NotKnown();
  if (character === '"' || character === '\\')
    return { pattern: `(?:\\\\${character === '"' ? '"' : '\\\\'})`, isOneCharacter: false };
  return { pattern: escapedForPattern(character), isOneCharacter: true };
}

/** A text that a pattern matches as it is. */
export const escapedForPattern = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function writtenOut(pattern: string, least: number, most: number): string {
  if (!(most >= least) || pattern.length * most > longest) throw new NotKnown();
  let optional = '';
  for (let count = least; count < most; count++) optional = `(?:|${pattern}${optional})`;
  return pattern.repeat(least) + optional;
}
