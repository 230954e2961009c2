import { type Mark, positionOf } from './cursor.ts';
import { YamlSyntaxError } from './syntax-error.ts';
import type { TokenQueue } from './tokens.ts';

/** The engine refuses more blocks, or more flow collections, inside each other. */
export const deepest = 10_000;

/** Refuses what is nested more deeply. */
export function refuseDepth(mark: Mark): never {
  const message = `More than ${deepest} lists and mappings stand inside each other.`;
  throw new YamlSyntaxError('nested-too-deep', message, 'Nest less deeply.', positionOf(mark));
}

/** The blocks that are open, each indented further than the one around it. */
export class Indentation {
  /** Column of the innermost open block, counted from 0; -1 outside of all. */
  column = -1;
  private readonly around: number[] = [];
  private readonly queue: TokenQueue;

  constructor(queue: TokenQueue) {
    this.queue = queue;
  }

  /** Opens a block at a mark, before the token of that number, unless one is open at its column. */
  open(type: 'block-sequence-start' | 'block-mapping-start', mark: Mark, tokenNumber: number): void {
    if (this.column >= mark.column) return;
    this.around.push(this.column);
    if (this.around.length > deepest) refuseDepth(mark);
    this.column = mark.column;
    this.queue.insert(tokenNumber, { type, mark });
  }

  /** Closes the blocks that are indented further than a column. */
  closeTo(column: number, mark: Mark): void {
    while (this.column > column) {
      this.queue.add({ type: 'block-end', mark });
      this.column = this.around.pop() ?? -1;
    }
  }
}
