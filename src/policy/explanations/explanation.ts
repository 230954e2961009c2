/** What the documentation says of an error besides its message. */
export interface Explanation {
  /** What the engine wants, and why this is not it. */
  readonly meaning: string;
  /** A text that gives this error and no other. The documentation prints it, and the tests load it. */
  readonly example: string | Uint8Array;
}
