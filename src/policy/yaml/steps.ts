import { type Mark, positionOf } from './cursor.ts';
import type { OpenCollection } from './open-collection.ts';
import type { Scanner } from './scanner.ts';
import { YamlSyntaxError } from './syntax-error.ts';
import type { Token, TokenType } from './tokens.ts';

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

const blockNode: Step = { next: 'block-node' };
const blockNodeOrIndentless: Step = { next: 'block-node-or-indentless' };

function refuseEntry(token: Token, { start, node }: OpenCollection): never {
  const what = node.kind === 'sequence' ? 'list' : 'mapping';
  const entries = node.kind === 'sequence' ? 'entries' : 'keys';
  if (token.type === 'block-mapping-start' || token.type === 'block-sequence-start') {
    const message = `The line is indented by ${token.mark.column}, but the ${entries} of the ${what} that begins in line ${start.line + 1} by ${start.column}.`;
    refuseToken(token, message, 'Indent the line like those it belongs to.');
  }
  const wanted = node.kind === 'sequence' ? 'an entry that begins with "- "' : 'a key with a colon';
  const message = `Found ${describeToken(token)} where the ${what} that begins in line ${start.line + 1} goes on.`;
  refuseToken(token, message, `Write ${wanted} here, or check the quotes and the indentation.`);
}

export const stepBlockSequence: Stepper = (tokens, open) => {
  const token = tokens.peek();
  if (token.type === 'block-entry') return valueUnless(tokens, ['block-entry', 'block-end'], blockNode);
  if (token.type !== 'block-end') refuseEntry(token, open);
  tokens.next();
  return end;
};

export const stepIndentlessSequence: Stepper = (tokens) =>
  tokens.peek().type === 'block-entry'
    ? valueUnless(tokens, ['block-entry', 'key', 'value', 'block-end'], blockNode)
    : end;

export const stepBlockMapping: Stepper = (tokens, open) => {
  const token = tokens.peek();
  const wanted = open.key === null ? 'key' : 'value';
  if (token.type === wanted) return valueUnless(tokens, ['key', 'value', 'block-end'], blockNodeOrIndentless);
  if (wanted === 'value') return { next: 'nothing', mark: token.mark };
  if (token.type !== 'block-end') refuseEntry(token, open);
  tokens.next();
  return end;
};

const flowNode: Step = { next: 'flow-node' };

/** Passes the comma before an entry, and tells whether the collection ends here. */
function isAtEnd(
  tokens: Scanner,
  { start, isEmpty }: OpenCollection,
  closing: TokenType,
  sign: string,
): boolean {
  if (!isEmpty && tokens.peek().type !== closing) {
    const token = tokens.peek();
    if (token.type !== 'flow-entry') {
      const kind = sign === ']' ? 'list that begins with [' : 'mapping that begins with {';
      const message = `Found ${describeToken(token)} in the ${kind} in line ${start.line + 1}.`;
      refuseToken(token, message, `Put a comma between entries and ${sign} at the end.`);
    }
    tokens.next();
  }
  return tokens.peek().type === closing;
}

export const stepFlowSequence: Stepper = (tokens, open) => {
  if (isAtEnd(tokens, open, 'flow-sequence-end', ']')) {
    tokens.next();
    return end;
  }
  return tokens.peek().type === 'key' ? { next: 'flow-pair' } : flowNode;
};

const afterPair: readonly TokenType[] = ['flow-entry', 'flow-sequence-end'];

export const stepFlowPair: Stepper = (tokens, open) => {
  if (!open.isEmpty) return end;
  const { type, mark } = tokens.peek();
  if (open.key === null) {
    if (type !== 'value' && !afterPair.includes(type)) return flowNode;
    // A quirk of the engine: what follows a ? without a key is passed over.
    tokens.next();
    return { next: 'nothing', mark };
  }
  return type === 'value' ? valueUnless(tokens, afterPair, flowNode) : { next: 'nothing', mark };
};

const afterEntry: readonly TokenType[] = ['flow-entry', 'flow-mapping-end'];

export const stepFlowMapping: Stepper = (tokens, open) => {
  if (open.key !== null) {
    const { type, mark } = tokens.peek();
    const hasValue = !open.hasBareKey && type === 'value';
    return hasValue ? valueUnless(tokens, afterEntry, flowNode) : { next: 'nothing', mark };
  }
  if (isAtEnd(tokens, open, 'flow-mapping-end', '}')) {
    tokens.next();
    return end;
  }
  if (tokens.peek().type === 'key') return valueUnless(tokens, ['value', ...afterEntry], flowNode);
  open.hasBareKey = true;
  return flowNode;
};
