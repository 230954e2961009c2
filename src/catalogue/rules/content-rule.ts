import type { Content } from '../read/content.ts';
import type { Fault } from '../report/finding.ts';

/** One check of the joined content that no schema can make. Adding one is adding a file and a line in the index. */
export interface ContentRule {
  /** Stable name of the kind of fault. */
  readonly code: string;
  /** What it looks at, in one line. */
  readonly looksAt: string;
  readonly find: (content: Content) => readonly Fault[];
}
