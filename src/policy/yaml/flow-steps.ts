import type { OpenCollection } from './open-collection.ts';
import type { Scanner } from './scanner.ts';
import { describeToken, end, refuseToken, valueUnless, type Step, type Stepper } from './step.ts';
import type { TokenType } from './token.ts';

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
