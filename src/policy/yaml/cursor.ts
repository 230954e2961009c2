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
  private readonly points: Uint32Array;
  /** Up to this index, what stands in the text can be looked at. */
  private readonly end: number;

  constructor(characters: Characters) {
    this.characters = characters;
    this.points = characters.points;
    this.end = Math.min(characters.points.length, characters.refusedFrom);
  }

  get mark(): Mark {
    return { index: this.index, line: this.line, column: this.column };
  }

  /** The character so many ahead; END past the last. */
  peek(ahead = 0): number {
    const index = this.index + ahead;
    if (index >= this.end && this.characters.refusal) throw this.characters.refusal;
    return this.points[index] ?? END;
  }

  /** Passes one character that is no line break, and gives it. */
  take(): string {
    const point = this.peek();
    this.pass(point);
    return String.fromCodePoint(point);
  }

  private pass(point: number): void {
    if (!isBlank(point)) this.isAfterBreak = false;
    this.index += 1;
    this.column += 1;
  }

  /** Passes all characters up to the first at which something ends, or the end of the line, and gives them. */
  takeUntil(ends: (point: number) => boolean): string {
    const start = this.index;
    for (let point = this.peek(); !isBreakOrEnd(point) && !ends(point); point = this.peek()) this.pass(point);
    return textOf(this.characters.points.subarray(start, this.index));
  }

  /** Passes so many characters that are no line breaks. */
  skip(count = 1): void {
    for (let passed = 0; passed < count; passed += 1) this.pass(this.peek());
  }

  /** Whether the engine passes over the character here, at the beginning of a line. */
  get isAtSwallowed(): boolean {
    return this.column === 0 && this.index < this.characters.swallowedUntil && !isBreakOrEnd(this.peek());
  }

  skipBlanks(): void {
    while (isBlank(this.peek())) this.skip();
  }

  skipToLineEnd(): void {
    for (let point = this.peek(); !isBreakOrEnd(point); point = this.peek()) this.pass(point);
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

/** So many code points become text at once; many more would be too many arguments. */
const mostAtOnce = 1024;

function textOf(points: Uint32Array): string {
  let text = '';
  for (let start = 0; start < points.length; start += mostAtOnce)
    text += String.fromCodePoint(...points.subarray(start, start + mostAtOnce));
  return text;
}
