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

interface Level {
  key: SimpleKey | null;
  /** The token that was last offered as a key here; at first the bracket that opened the level. */
  lastOffered: number;
}

/** What might yet turn out to be a key: at most one token on each level of flow collections. */
export class SimpleKeys {
  private readonly outermost: Level = { key: null, lastOffered: -1 };
  private readonly flowLevels: Level[] = [];
  /** Tokens that are not given out before it is known whether they are keys. */
  private readonly awaited = new Map<number, SimpleKey>();
  private readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    this.cursor = cursor;
  }

  /** Number of flow collections that are open. */
  get flowLevel(): number {
    return this.flowLevels.length;
  }

  openLevel(bracketNumber: number): void {
    this.flowLevels.push({ key: null, lastOffered: bracketNumber });
  }

  /** A quirk of the engine: whether an empty flow collection is a key is not waited for. */
  closeLevel(): void {
    const level = this.flowLevels.pop();
    if (level) this.awaited.delete(level.lastOffered);
  }

  /** Notes what may be a key, in place of what was noted on this level. */
  offer(key: SimpleKey): void {
    this.drop();
    this.level.key = key;
    this.level.lastOffered = key.tokenNumber;
    this.awaited.set(key.tokenNumber, key);
  }

  /** Gives up what was noted on this level. */
  drop(): void {
    const { key } = this.level;
    if (!key) return;
    if (key.isRequired) this.refuse(key);
    this.forget(key);
  }

  /** The key that a colon here belongs to, no longer noted; null when there is none. */
  take(): SimpleKey | null {
    const { key } = this.level;
    if (!key || !this.isNear(key)) return null;
    this.forget(key);
    return key;
  }

  /** Whether a token may still turn out to be a key. */
  mayBeKey(tokenNumber: number): boolean {
    const key = this.awaited.get(tokenNumber);
    return key !== undefined && this.isNear(key);
  }

  private get level(): Level {
    return this.flowLevels.at(-1) ?? this.outermost;
  }

  private forget(key: SimpleKey): void {
    this.level.key = null;
    this.awaited.delete(key.tokenNumber);
  }

  private isNear(key: SimpleKey): boolean {
    const isNear = key.mark.line === this.cursor.line && key.mark.index + longestKey >= this.cursor.index;
    if (!isNear && key.isRequired) this.refuse(key);
    return isNear;
  }

  private refuse({ mark }: SimpleKey): never {
    const hint =
      'Put a colon and a space after the key, or indent the line if it goes on from the one above.';
    return this.cursor.refuse('A key was expected here, but no colon follows it.', hint, mark);
  }
}
