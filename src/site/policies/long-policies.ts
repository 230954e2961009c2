import type { ToolEntry } from '../../catalogue/catalogue.ts';
import type { Case } from '../../catalogue/schema/cases.ts';

/** How many characters of policies and cases the page of a tool has room for. */
export const mostCharacters = 16_000;

/**
 * Whether a tool has more policies and cases than its page has room for. They stand whole on a page of their own then; the
 * tool's page keeps the recommended policy, and examples of the calls.
 */
export const areLong = ({ policies }: Pick<ToolEntry, 'policies'>): boolean =>
  policies.reduce((sum, { text, cases }) => sum + text.length + JSON.stringify(cases).length, 0) >
  mostCharacters;

/** Of the cases of a policy, the first for each decision: what it lets through, and what it does not. */
export function exampleCases(cases: readonly Case[]): readonly Case[] {
  const seen = new Set<string>();
  return cases.filter(({ calls }) => {
    const before = seen.size;
    for (const { expect } of calls) seen.add(expect);
    return seen.size > before;
  });
}
