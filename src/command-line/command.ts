import type { Console } from './console.ts';
import type { Program } from './program.ts';

/** One of the things that can be done with a policy. */
export interface Command {
  /** What `--help` prints below the usage. */
  readonly help: string;
  /**
   * Does it, and gives the exit status.
   *
   * @throws UsageError for wrong use and for files that cannot be read.
   */
  readonly run: (args: readonly string[], console: Console, program: Program) => Promise<number>;
}

/** A command as far as the list of commands tells. */
export interface ListedCommand {
  /** The words after the program's name, such as `check [options] FILE…`. */
  readonly usage: string;
  /** What it does, in a line. */
  readonly summary: string;
  readonly load: () => Promise<Command>;
}
