import type { Console } from './console.ts';

/** One of the things that can be done with a policy. */
export interface Command {
  /** What `--help` prints. */
  readonly help: string;
  /**
   * Does it, and gives the exit status. `root` is the folder that holds content/.
   *
   * @throws UsageError for wrong use and for files that cannot be read.
   */
  readonly run: (args: readonly string[], console: Console, root: string) => Promise<number>;
}
