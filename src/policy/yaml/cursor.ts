import {
  CARRIAGE_RETURN,
  END,
  isBlank,
  isBreak,
  isBreakOrEnd,
  LINE_FEED,
  NEXT_LINE,
} from './character-kinds.ts';
import type { Characters } from './characters.ts';
import type { Position } from './node.ts';
import { YamlSyntaxError } from './syntax-error.ts';

/** A place in the text where something begins, with what the scanner needs to know of it. */
export interface Mark {
  readonly index: number;
  /** Counted from 0. */
  readonly line: number;
  /** Counted from 0: as many characters stand before it in its line. */
  readonly column: number;
}

/** Line and column as people count. */
export const positionOf = ({ line, column }: Mark): Position => ({ line: line + 1, column: column + 1 });

/** Walks over the characters of a text. */
export class Cursor {
  index = 0;
  line = 0;
  column = 0;
  /** Whether only blanks have been passed since the last line break. */
  isAfterBreak = false;
  private readonly characters: Characters;
  private readonly units: string;

  constructor(characters: Characters) {
    this.characters = characters;
    this.units = characters.units;
  }

  get mark(): Mark {
    return { index: this.index, line: this.line, column: this.column };
  }

  /** The character so many ahead; END past the last. */
  peek(ahead = 0): number {
    const index = this.index + ahead;
    if (index < this.units.length) return this.units.charCodeAt(index);
    if (this.characters.refusal) throw this.characters.refusal;
    return END;
  }

  /** Passes one character that is no line break, and gives it. */
  take(): string {
    const start = this.index;
    this.skip();
    return this.textFrom(start);
  }

  private textFrom(start: number): string {
    const { wide } = this.characters;
    return wide === null ? this.units.slice(start, this.index) : wide.slice(start, this.index).join('');
  }

  /**
   * Passes what a sticky expression matches here, if anything, and gives it. No line break may be in it. Texts are long and the
   * program has just been started, so that an expression is much faster than looking at each character.
   */
  takeRun(run: RegExp): string {
    const start = this.index;
    this.skipRun(run);
    return this.textFrom(start);
  }

  /** Passes what a sticky expression matches here, if anything. No line break may be in it. */
  skipRun(run: RegExp): void {
    const start = this.index;
    run.lastIndex = start;
    if (run.test(this.units)) {
      this.index = run.lastIndex;
      this.column += this.index - start;
      if (this.isAfterBreak) this.isAfterBreak = onlyBlanks.test(this.units.slice(start, this.index));
    }
    // What ends the run is looked at, and may be refused.
    this.peek();
  }

  /** Passes so many characters that are no line breaks. */
  skip(count = 1): void {
    for (let passed = 0; passed < count; passed += 1) {
      if (!isBlank(this.peek())) this.isAfterBreak = false;
      this.index += 1;
      this.column += 1;
    }
  }

  /** Whether the engine passes over the character here, at the beginning of a line. */
  get isAtSwallowed(): boolean {
    return this.column === 0 && this.index < this.characters.swallowedUntil && !isBreakOrEnd(this.peek());
  }

  skipBlanks(): void {
    this.skipRun(blanks);
  }

  skipToLineEnd(): void {
    this.skipRun(restOfLine);
  }

  /** Passes a line break, if one is here, and gives what it counts as in a scalar: nearly always a line feed. */
  takeBreak(): string {
    const point = this.peek();
    if (!isBreak(point)) return '';
    this.index += point === CARRIAGE_RETURN && this.peek(1) === LINE_FEED ? 2 : 1;
    this.line += 1;
    this.column = 0;
    this.isAfterBreak = true;
    const isLineFeed = point === CARRIAGE_RETURN || point === LINE_FEED || point === NEXT_LINE;
    return isLineFeed ? '\n' : String.fromCodePoint(point);
  }

  /** Ends the last line, as if a line break stood at the end of the text. */
  endLastLine(): void {
    if (this.column === 0) return;
    this.line += 1;
    this.column = 0;
  }

  /** Whether `---` or `...` stands here at the beginning of a line, with nothing joined to it. */
  isAtDocumentMarker(): boolean {
    if (this.column !== 0) return false;
    const first = this.peek();
    if (first !== 0x2d && first !== 0x2e) return false;
    if (this.peek(1) !== first || this.peek(2) !== first) return false;
    const next = this.peek(3);
    return isBlank(next) || isBreakOrEnd(next);
  }

  /** Refuses the text at a place, here unless another is given. */
  refuse(message: string, hint: string, mark: Mark = this.mark): never {
    throw new YamlSyntaxError('yaml-syntax', message, hint, positionOf(mark));
  }
}

/** All that stands on a line from here on. */
export const restOfLine = /[^\n\r\x85\u2028\u2029]+/y;

export const blanks = /[ \t]+/y;

const onlyBlanks = /^[ \t]*$/;
