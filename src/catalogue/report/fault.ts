/** A place in a file; line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with the content, said so that its author can find and mend it. */
export interface Fault extends Position {
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** Stable name of the kind of fault, such as `unknown-field`. */
  readonly code: string;
  /** What was found, and what was expected. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
}

/** A fault before the rule that made it puts its code on it. */
export type RuleFault = Omit<Fault, 'code'>;

/** In the order in which a reader works through them: by file, then from top to bottom. */
export function inReadingOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

// Not localeCompare: the order must not depend on the machine's language.
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
