/**
 * Texts that a regular expression matches, to try calls with. Whoever uses them holds them against the expression itself: what is
 * not understood here gives texts that it does not match, and nothing worse.
 */

/** More would only be more of the same. */
const mostTexts = 60;
const longestText = 200;

/** Some texts that fit a pattern in RE2 syntax, from the shortest repeats to somewhat longer ones. */
export function sampleTexts(pattern: string): string[] {
  const reader = new Reader(pattern);
  return [...new Set(reader.alternatives())].filter((text) => text.length <= longestText).slice(0, mostTexts);
}

const classes: Readonly<Record<string, readonly string[]>> = {
  d: ['0', '7'],
  w: ['a', 'Z', '0'],
  s: [' '],
  D: ['a'],
  W: ['-'],
  S: ['a'],
};

class Reader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  alternatives(): string[] {
    const found = this.#sequence();
    while (this.#take('|')) found.push(...this.#sequence());
    return found;
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sequence(): string[] {
    let texts = [''];
    while (this.#at < this.#pattern.length && !'|)'.includes(this.#pattern.charAt(this.#at))) {
      const part = this.#repeated(this.#atom());
      texts = texts.flatMap((text) => part.map((each) => text + each)).slice(0, mostTexts * 4);
    }
    return texts;
  }

  #atom(): string[] {
    if (this.#take('(')) {
      const flags = /^\?(?:[a-zA-Z-]*:|P?<\w+>)/.exec(this.#pattern.slice(this.#at));
      this.#at += flags?.[0].length ?? 0;
      const inside = this.alternatives();
      this.#take(')');
      return inside;
    }
    if (this.#take('[')) return this.#characterClass();
    if (this.#take('\\')) {
      const letter = this.#next();
      return [...(classes[letter] ?? ['AzbBZ'.includes(letter) ? '' : letter])];
    }
    const character = this.#next();
    return character === '.' ? ['a', '.'] : '^$'.includes(character) ? [''] : [character];
  }

  #characterClass(): string[] {
    const isNot = this.#take('^');
    const characters: string[] = [];
    do {
      const isEscape = this.#take('\\');
      const first = this.#next();
      characters.push(...(isEscape ? (classes[first] ?? [first]) : [first]));
      if (this.#pattern.charAt(this.#at) === '-' && this.#pattern.charAt(this.#at + 1) !== ']') {
        this.#at += 1;
        characters.push(this.#next());
      }
    } while (this.#at < this.#pattern.length && !this.#take(']'));
    return isNot ? ['a', '0', ' ', '-'].filter((each) => !characters.includes(each)) : characters;
  }

  #repeated(texts: string[]): string[] {
    const bounds = /^(?:\{(\d+)(?:(,)(\d*))?\}|[?*+])/.exec(this.#pattern.slice(this.#at));
    if (bounds === null) return texts;
    this.#at += bounds[0].length;
    this.#take('?');
    const least = bounds[1] === undefined ? (bounds[0] === '+' ? 1 : 0) : Number(bounds[1]);
    const most =
      bounds[0] === '?'
        ? 1
        : bounds[1] !== undefined && bounds[2] === undefined
          ? least
          : Number(bounds[3] === undefined || bounds[3] === '' ? least + 3 : bounds[3]);
    const counts = [...new Set([least, least + 1, most])].filter(
      (count) => count <= most && count <= longestText,
    );
    return counts.flatMap((count) => texts.map((text) => text.repeat(count)));
  }

  #next(): string {
    const character = String.fromCodePoint(this.#pattern.codePointAt(this.#at) ?? 0x20);
    this.#at += character.length;
    return character;
  }
}
