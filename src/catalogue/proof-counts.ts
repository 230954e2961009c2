import type { Catalogue } from './catalogue.ts';
import { policyFiles } from './policy-files.ts';
import type { Case } from './schema/cases.ts';

/** How much was tried: cases, and the calls in them, a repeated call as often as it is made. */
export interface CaseCounts {
  readonly cases: number;
  readonly calls: number;
}

/** Counts cases and their calls. */
export const countCases = (cases: readonly Case[]): CaseCounts => ({
  cases: cases.length,
  calls: cases.flatMap(({ calls }) => calls).reduce((sum, { times = 1 }) => sum + times, 0),
});

/** What the site may say of its proof: every policy that it publishes, and what each build tries them with. */
export function proofCounts(catalogue: Catalogue): CaseCounts & { readonly policies: number } {
  const files = policyFiles(catalogue);
  return { policies: files.length, ...countCases(files.flatMap(({ cases }) => cases)) };
}
