import type { OpenCollection } from './open-collection.ts';
import { describeToken, end, refuseToken, valueUnless, type Step, type Stepper } from './step.ts';
import type { Token } from './token.ts';

const blockNode: Step = { next: 'block-node' };
const blockNodeOrIndentless: Step = { next: 'block-node-or-indentless' };

function refuseEntry(token: Token, { start, node }: OpenCollection): never {
  const what = node.kind === 'sequence' ? 'list' : 'mapping';
  const wanted =
    node.kind === 'sequence' ? 'An entry of it begins with "- "' : 'A key of it, with a colon, begins';
  const message = `Found ${describeToken(token)} that does not belong to the ${what} that begins in line ${start.line + 1}.`;
  refuseToken(
    token,
    message,
    `Check the indentation and the quotes. ${wanted} in column ${start.column + 1}.`,
  );
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
