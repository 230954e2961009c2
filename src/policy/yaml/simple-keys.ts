import type { Cursor, Mark } from './cursor.ts';

/** A token that turns out to be a key when a colon follows on its line. */
export interface SimpleKey {
  readonly tokenNumber: number;
  readonly mark: Mark;
  /** Nothing but a key can stand here. */
  readonly isRequired: boolean;
}

/** A colon must follow within so many characters. */
const longestKey = 1024;

/** What might yet turn out to be a key: at most one token on each level of flow collections. */
export class SimpleKeys {
  private readonly levels: (SimpleKey | null)[] = [null];
  private readonly byToken = new Map<number, SimpleKey>();
  private readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Number of flow collections that are open. */
  get flowLevel(): number {
    return this.levels.length - 1;
  }

  openLevel(): void {
    this.levels.push(null);
  }

  closeLevel(): void {
    if (this.flowLevel > 0) this.levels.pop();
  }

  /** Notes what may be a key, in place of what was noted on this level. */
  offer(key: SimpleKey): void {
    this.drop();
    this.levels[this.flowLevel] = key;
    this.byToken.set(key.tokenNumber, key);
  }

  /** Gives up what was noted on this level. */
  drop(): void {
    const key = this.levels[this.flowLevel];
    this.levels[this.flowLevel] = null;
    if (!key || !this.byToken.delete(key.tokenNumber)) return;
    if (key.isRequired) this.refuse(key);
  }

  /** The key that a colon here belongs to, no longer noted; null when there is none. */
  take(): SimpleKey | null {
    const key = this.levels[this.flowLevel];
    if (!key || !this.mayBeKey(key.tokenNumber)) return null;
    this.byToken.delete(key.tokenNumber);
    return key;
  }

  /** Whether a token may still turn out to be a key. */
  mayBeKey(tokenNumber: number): boolean {
    const key = this.byToken.get(tokenNumber);
    if (!key) return false;
    const isNear = key.mark.line === this.cursor.line && key.mark.index + longestKey >= this.cursor.index;
    if (isNear) return true;
    if (key.isRequired) this.refuse(key);
    this.byToken.delete(tokenNumber);
    return false;
  }

  private refuse({ mark }: SimpleKey): never {
    const hint =
      'Put a colon and a space after the key, or indent the line if it goes on from the one above.';
    return this.cursor.refuse('A key was expected here, but no colon follows it.', hint, mark);
  }
}
