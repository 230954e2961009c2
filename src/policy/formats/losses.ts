/**
 * What a format does not enforce, or enforces in another way, in the order in which it is told. The codes are sections of the
 * documentation: they never change.
 */
export const lossCodes = [
  'no-rate-limit',
  'no-counters',
  'no-conditions',
  'only-asks',
  'closed-instead',
  'no-message',
  'new-tools',
  'no-deny',
  'skips-questions',
  'shell-bypass',
  'narrower-conditions',
  'decimals-cut',
  'huge-numbers',
  'not-listed',
  'refused-by-engine',
  'forwards-unreadable',
] as const;

export type LossCode = (typeof lossCodes)[number];

/** Something that a rendered file does not enforce. */
export interface Loss {
  readonly code: LossCode;
  /** The tools that it concerns; none when it concerns the whole file. */
  readonly tools: readonly string[];
}

/** Gathers losses: one for each code, in the order of the table. */
export class Losses {
  readonly #tools = new Map<LossCode, Set<string>>();

  /** Notes a loss of the whole file, or of some tools. Of no tools when the list is empty: then nothing is lost. */
  add(code: LossCode, tools?: readonly string[]): void {
    if (tools?.length === 0) return;
    const known = this.#tools.get(code) ?? new Set();
    for (const tool of tools ?? []) known.add(tool);
    this.#tools.set(code, known);
  }

  list(): Loss[] {
    return lossCodes.flatMap((code) => {
      const tools = this.#tools.get(code);
      return tools === undefined ? [] : [{ code, tools: [...tools] }];
    });
  }
}
