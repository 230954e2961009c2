import { positionOf, type Mark } from './cursor.ts';
import { YamlSyntaxError } from './syntax-error.ts';
import type { OpenCollection } from './open-collection.ts';
import type { Scanner } from './scanner.ts';
import type { Token, TokenType } from './token.ts';

/** What comes next in an open collection. */
export type Step =
  | { readonly next: 'block-node' | 'block-node-or-indentless' | 'flow-node' | 'flow-pair' | 'end' }
  /** Nothing is written where a value belongs. */
  | { readonly next: 'nothing'; readonly mark: Mark };

/** Reads as far as it takes to know what comes next. */
export type Stepper = (tokens: Scanner, open: OpenCollection) => Step;

export const end: Step = { next: 'end' };

/** Passes a token; nothing is there if one of the given tokens follows, else a value. */
export function valueUnless(tokens: Scanner, ends: readonly TokenType[], value: Step): Step {
  const { mark } = tokens.next();
  return ends.includes(tokens.peek().type) ? { next: 'nothing', mark } : value;
}

const names: Partial<Record<TokenType, string>> = {
  'stream-end': 'the end of the text',
  'document-start': 'a line with ---',
  'document-end': 'a line with ...',
  'block-end': 'the end of an indented part',
  'block-entry': '-',
  'flow-entry': ',',
  'flow-sequence-start': '[',
  'flow-sequence-end': ']',
  'flow-mapping-start': '{',
  'flow-mapping-end': '}',
  key: 'a key',
  value: ':',
  scalar: 'a text',
  alias: 'an alias',
  anchor: 'an anchor',
  tag: 'a tag',
  'block-sequence-start': 'a list',
  'block-mapping-start': 'a mapping',
};

/** What a token is, in words. */
export const describeToken = ({ type }: Token): string => names[type] ?? 'a line that begins with %';

/** Refuses a token. */
export function refuseToken(token: Token, message: string, hint: string): never {
  throw new YamlSyntaxError('yaml-syntax', message, hint, positionOf(token.mark));
}
