/** Reads of a regular expression in RE2 syntax only what tells whether it must match a whole text. */

type Piece = 'start' | 'end' | 'other' | { readonly branches: readonly (readonly Piece[])[] };

/** Which ends of the text a regular expression is held at, on every branch. */
export interface Anchored {
  readonly start: boolean;
  readonly end: boolean;
}

export function anchoredEnds(pattern: string): Anchored {
  const branches = new PieceReader(pattern).branches(false);
  return { start: isHeld(branches, 'start'), end: isHeld(branches, 'end') };
}

const isHeld = (branches: readonly (readonly Piece[])[], end: 'start' | 'end'): boolean =>
  branches.every((pieces) => {
    const outermost = pieces.at(end === 'start' ? 0 : -1);
    return typeof outermost === 'object' ? isHeld(outermost.branches, end) : outermost === end;
  });

const token =
  /\\Q[^]*?(?:\\E|$)|\\p\{[^}]*\}|\\[^]|\[\^?\]?(?:\[:\^?[a-z]+:\]|\\[^]|[^\]\\])*\]|\(\?[A-Za-z-]+\)|\((?:\?(?:[A-Za-z-]*:|P?<\w+>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|[^]/gy;

class PieceReader {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(pattern: string) {
    this.#tokens = pattern.match(token) ?? [];
  }

  /** The alternatives up to the end of the group, or of the pattern. With flag m, ^ and $ also match at line breaks. */
  branches(isMultiline: boolean): Piece[][] {
    let multiline = isMultiline;
    let pieces: Piece[] = [];
    const branches = [pieces];
    for (
      let text = this.#tokens[this.#next++];
      text !== undefined && text !== ')';
      text = this.#tokens[this.#next++]
    ) {
      if (text === '|') branches.push((pieces = []));
      else if (/^\(\?[A-Za-z-]+\)$/.test(text)) multiline = multilineAfter(text, multiline);
      else if (text.startsWith('('))
        pieces.push({ branches: this.branches(multilineAfter(text, multiline)) });
      // What is repeated may also be left out.
      else if (/^(?:[*+?]|\{\d)/.test(text)) pieces.splice(-1, 1, 'other');
      else if (text === '\\A' || (text === '^' && !multiline)) pieces.push('start');
      else if (text === '\\z' || (text === '$' && !multiline)) pieces.push('end');
      else pieces.push('other');
    }
    return branches;
  }
}

/** Whether ^ and $ match at line breaks after flags such as `(?im-s)` or `(?m:`. */
function multilineAfter(flags: string, before: boolean): boolean {
  const [, on = '', off = ''] = /^\(\?([A-Za-z]*)-?([A-Za-z]*)[:)]$/.exec(flags) ?? [];
  if (off.includes('m')) return false;
  return before || on.includes('m');
}
