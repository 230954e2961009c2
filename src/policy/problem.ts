/** How much a problem matters: an `error` is what the engine refuses, a `warning` loads but misleads. */
export type Severity = 'error' | 'warning';

/** One thing that is wrong with a policy, said so that its author can find and mend it. */
export interface Problem {
  /** Stable name of the kind of problem, such as `unknown-operator`. */
  readonly code: string;
  readonly severity: Severity;
  /**
   * Where in the policy, in the engine's own notation: `version`, `default`, `hide[0]`,
   * `tools.ping.rules[0].conditions[1]`. Empty when the text could not be read as a policy at all.
   */
  readonly place: string;
  /** What is wrong, with the value found. */
  readonly message: string;
  /** The way out. */
  readonly hint: string;
  /** Line in the text, counted from 1. */
  readonly line: number;
  /** Column in the text, counted from 1. */
  readonly column: number;
}
