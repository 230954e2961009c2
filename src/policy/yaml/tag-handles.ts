import { refuseToken } from './step.ts';
import type { Token } from './token.ts';

const standardPrefix = 'tag:yaml.org,2002:';

/** `!!int` for the tag's full name; empty for `!`, which says nothing. */
const shorten = (tag: string) =>
  tag === '!' ? '' : tag.startsWith(standardPrefix) ? `!!${tag.slice(standardPrefix.length)}` : tag;

/** What the handles of tags stand for in a document. */
export class TagHandles {
  private readonly prefixes = new Map<string, string>();

  /** Notes what a %TAG line says. */
  declare(token: Extract<Token, { type: 'tag-directive' }>): void {
    if (this.prefixes.has(token.handle)) {
      refuseToken(token, `%TAG gives the handle ${token.handle} twice.`, 'Keep one of the two lines.');
    }
    this.prefixes.set(token.handle, token.prefix);
  }

  /** The tag that a token stands for, in its short form. */
  resolve(token: Extract<Token, { type: 'tag' }>): string {
    if (token.handle === '') return shorten(token.suffix);
    const standard = token.handle === '!' ? '!' : token.handle === '!!' ? standardPrefix : undefined;
    const prefix = this.prefixes.get(token.handle) ?? standard;
    if (prefix !== undefined) return shorten(prefix + token.suffix);
    return refuseToken(
      token,
      `The tag handle ${token.handle} is unknown.`,
      'Take the tag away: a policy needs none.',
    );
  }
}
