import type { Mark } from './cursor.ts';

/** The parts that YAML text is cut into. `key` and the block starts and ends have no text of their own. */
export type Token =
  | { readonly type: PlainTokenType; readonly mark: Mark }
  | { readonly type: 'version-directive'; readonly version: string; readonly mark: Mark }
  | { readonly type: 'tag-directive'; readonly handle: string; readonly prefix: string; readonly mark: Mark }
  | { readonly type: 'alias' | 'anchor'; readonly name: string; readonly mark: Mark }
  | { readonly type: 'tag'; readonly handle: string; readonly suffix: string; readonly mark: Mark }
  | { readonly type: 'scalar'; readonly text: string; readonly isPlain: boolean; readonly mark: Mark };

export type PlainTokenType =
  | 'stream-start'
  | 'stream-end'
  | 'document-start'
  | 'document-end'
  | 'block-sequence-start'
  | 'block-mapping-start'
  | 'block-end'
  | 'flow-sequence-start'
  | 'flow-sequence-end'
  | 'flow-mapping-start'
  | 'flow-mapping-end'
  | 'block-entry'
  | 'flow-entry'
  | 'key'
  | 'value';

export type TokenType = Token['type'];

/** Tokens that have been cut but not yet taken. Each has a number, counted from 0 at the beginning of the text. */
export class TokenQueue {
  private tokens: Token[] = [];
  private head = 0;
  private taken = 0;

  /** How many wait to be taken. */
  get size(): number {
    return this.tokens.length - this.head;
  }

  /** The number of the token that is taken next. */
  get firstNumber(): number {
    return this.taken;
  }

  /** The number that the next token to be added gets. */
  get nextNumber(): number {
    return this.taken + this.size;
  }

  get first(): Token | undefined {
    return this.tokens[this.head];
  }

  get last(): Token | undefined {
    return this.tokens.at(-1);
  }

  add(token: Token): void {
    this.tokens.push(token);
  }

  /** Puts a token before the one of that number. If that has been taken, the token comes last, as in the engine. */
  insert(number: number, token: Token): void {
    const before = number < this.taken ? this.tokens.length : this.head + number - this.taken;
    this.tokens.splice(before, 0, token);
  }

  take(): void {
    this.head += 1;
    this.taken += 1;
    // Let go of what has been taken, now and then: each time would be slow.
    if (this.head < 1000) return;
    this.tokens = this.tokens.slice(this.head);
    this.head = 0;
  }
}
