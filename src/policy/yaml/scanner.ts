import { takeBlockScalar } from './block-scalar.ts';
import { BYTE_ORDER_MARK, END, is, isBlankOrEnd, isBreak } from './character-kinds.ts';
import type { Characters } from './characters.ts';
import { skipCommentAfterToken, skipComments } from './comments.ts';
import { blanks, Cursor, type Mark } from './cursor.ts';
import { takePlainScalar, takeQuotedScalar } from './flow-scalars.ts';
import { Indentation, deepest, refuseDepth } from './indentation.ts';
import { takeName } from './name.ts';
import { refuseCharacter, refuseColon, refuseEntry, refuseQuestionMark } from './refusals.ts';
import { SimpleKeys } from './simple-keys.ts';
import { takeDirective, takeTag } from './tags.ts';
import { type PlainTokenType, type Token, TokenQueue } from './tokens.ts';

const spaces = / +/y;

/** Cuts a text into tokens, as far as it is asked to. The rules are those of YAML 1.1 as the engine's reader has them. */
export class Scanner {
  private readonly cursor: Cursor;
  private readonly queue = new TokenQueue();
  private readonly keys: SimpleKeys;
  private readonly indentation = new Indentation(this.queue);
  /** Whether a key may begin here: at the beginning of a line, after `- `, and in a flow collection after `[{,`. */
  private isKeyAllowed = true;

  constructor(characters: Characters) {
    this.cursor = new Cursor(characters);
    this.keys = new SimpleKeys(this.cursor);
    this.queue.add({ type: 'stream-start', mark: this.cursor.mark });
  }

  /** The next token, which stays the next. After the last comes `stream-end` for ever. */
  peek(): Token {
    // Like the engine, cut two tokens further: what is wrong there counts, even after the end of the document.
    while (this.queue.size < 3 || this.keys.mayBeKey(this.queue.firstNumber)) this.fetch();
    const token = this.queue.first;
    if (!token) throw new Error('The queue of tokens is empty.');
    return token;
  }

  /** Passes the next token and gives it. */
  next(): Token {
    const token = this.peek();
    this.queue.take();
    return token;
  }

  private fetch(): void {
    const { cursor } = this;
    this.skipToToken();
    if (!this.isInFlow) this.indentation.closeTo(cursor.column, cursor.mark);
    if (cursor.peek() === END) {
      const { mark } = cursor;
      // No key goes on beyond the last line.
      cursor.endLastLine();
      this.endBlocks();
      this.add('stream-end', mark);
    } else if (cursor.column === 0 && is(cursor.peek(), '%')) {
      this.endBlocks();
      this.queue.add(takeDirective(cursor));
    } else if (cursor.isAtDocumentMarker()) {
      this.endBlocks();
      this.add(is(cursor.peek(), '-') ? 'document-start' : 'document-end', cursor.mark, 3);
    } else {
      this.fetchContent();
      if (this.queue.last?.type !== 'block-entry') skipCommentAfterToken(cursor);
    }
  }

  private get isInFlow(): boolean {
    return this.keys.flowLevel > 0;
  }

  /** Adds a token, and passes its characters. */
  private add(type: PlainTokenType, mark: Mark, length = 0): void {
    this.queue.add({ type, mark });
    this.cursor.skip(length);
  }

  private skipToToken(): void {
    const { cursor } = this;
    if (cursor.index === 0 && cursor.peek() === BYTE_ORDER_MARK) cursor.skip();
    for (;;) {
      if (cursor.isAtSwallowed) cursor.skip();
      // A tab may not stand where a key may: it would look like indentation.
      cursor.skipRun(this.isInFlow || !this.isKeyAllowed ? blanks : spaces);
      if (is(cursor.peek(), '#')) skipComments(cursor);
      if (!isBreak(cursor.peek())) return;
      cursor.takeBreak();
      if (!this.isInFlow) this.isKeyAllowed = true;
    }
  }

  /** Ends all blocks: nothing before this place goes on after it. */
  private endBlocks(): void {
    if (!this.isInFlow) this.indentation.closeTo(-1, this.cursor.mark);
    this.keys.drop();
    this.isKeyAllowed = false;
  }

  private fetchContent(): void {
    const { cursor, isInFlow } = this;
    const standsAlone = isInFlow || isBlankOrEnd(cursor.peek(1));
    const sign = String.fromCharCode(cursor.peek());
    if (sign === '[') this.openFlow('flow-sequence-start');
    else if (sign === '{') this.openFlow('flow-mapping-start');
    else if (sign === ']') this.closeFlow('flow-sequence-end');
    else if (sign === '}') this.closeFlow('flow-mapping-end');
    else if (sign === ',') this.fetchFlowEntry();
    else if (sign === '-' && isBlankOrEnd(cursor.peek(1))) this.fetchBlockEntry();
    else if (sign === '?' && standsAlone) this.fetchKey();
    else if (sign === ':' && standsAlone) this.fetchValue();
    else if (sign === '*') this.fetchSmall((mark) => ({ type: 'alias', name: takeName(cursor), mark }));
    else if (sign === '&') this.fetchSmall((mark) => ({ type: 'anchor', name: takeName(cursor), mark }));
    else if (sign === '!') this.fetchSmall((mark) => ({ type: 'tag', ...takeTag(cursor), mark }));
    else if ('|>'.includes(sign) && !isInFlow) this.fetchBlockScalar();
    else if ('\'"'.includes(sign)) this.fetchSmall((mark) => this.quotedScalar(mark));
    else if ('|>#%@`\t'.includes(sign)) refuseCharacter(cursor);
    else this.fetchPlainScalar();
  }

  private openFlow(type: PlainTokenType): void {
    const { mark } = this.cursor;
    this.offerKey(mark);
    this.keys.openLevel(this.queue.nextNumber);
    if (this.keys.flowLevel > deepest) refuseDepth(mark);
    this.isKeyAllowed = true;
    this.add(type, mark, 1);
  }

  private closeFlow(type: PlainTokenType): void {
    this.keys.drop();
    this.keys.closeLevel();
    this.isKeyAllowed = false;
    this.add(type, this.cursor.mark, 1);
  }

  private fetchFlowEntry(): void {
    this.keys.drop();
    this.isKeyAllowed = true;
    this.add('flow-entry', this.cursor.mark, 1);
  }

  private fetchBlockEntry(): void {
    const { mark } = this.cursor;
    if (!this.isInFlow) {
      if (!this.isKeyAllowed) refuseEntry(this.cursor);
      this.indentation.open('block-sequence-start', mark, this.queue.nextNumber);
    }
    this.keys.drop();
    this.isKeyAllowed = true;
    this.add('block-entry', mark, 1);
  }

  private fetchKey(): void {
    const { mark } = this.cursor;
    if (!this.isInFlow) {
      if (!this.isKeyAllowed) refuseQuestionMark(this.cursor);
      this.indentation.open('block-mapping-start', mark, this.queue.nextNumber);
    }
    this.keys.drop();
    this.isKeyAllowed = !this.isInFlow;
    this.add('key', mark, 1);
  }

  private fetchValue(): void {
    const { mark } = this.cursor;
    const key = this.keys.take();
    if (key) {
      this.queue.insert(key.tokenNumber, { type: 'key', mark: key.mark });
      if (!this.isInFlow) this.indentation.open('block-mapping-start', key.mark, key.tokenNumber);
      this.isKeyAllowed = false;
    } else {
      if (!this.isInFlow) {
        if (!this.isKeyAllowed) refuseColon(this.cursor);
        this.indentation.open('block-mapping-start', mark, this.queue.nextNumber);
      }
      this.isKeyAllowed = !this.isInFlow;
    }
    this.add('value', mark, 1);
  }

  /** Adds a token that may be a key and after which, on its line, no other can begin. */
  private fetchSmall(take: (mark: Mark) => Token): void {
    const { mark } = this.cursor;
    this.offerKey(mark);
    this.isKeyAllowed = false;
    this.queue.add(take(mark));
  }

  private quotedScalar(mark: Mark): Token {
    return { type: 'scalar', text: takeQuotedScalar(this.cursor), isPlain: false, mark };
  }

  private fetchPlainScalar(): void {
    const { mark } = this.cursor;
    this.offerKey(mark);
    const { text, endsLine } = takePlainScalar(this.cursor, this.indentation.column + 1, this.isInFlow);
    this.isKeyAllowed = endsLine;
    this.queue.add({ type: 'scalar', text, isPlain: true, mark });
  }

  private fetchBlockScalar(): void {
    const { mark } = this.cursor;
    this.keys.drop();
    this.isKeyAllowed = true;
    const text = takeBlockScalar(this.cursor, this.indentation.column);
    this.queue.add({ type: 'scalar', text, isPlain: false, mark });
  }

  private offerKey(mark: Mark): void {
    if (!this.isKeyAllowed) return;
    const isRequired = !this.isInFlow && this.indentation.column === mark.column;
    this.keys.offer({ tokenNumber: this.queue.nextNumber, mark, isRequired });
  }
}
