import type { OpenCollection } from './open-collection.ts';
import { describeToken, end, refuseToken, valueUnless, type Step, type Stepper } from './step.ts';
import type { Token } from './token.ts';

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
