/** Entries of the catalogue for tests that need one of a kind, chosen by what they have and not by their names. */
import type { ToolEntry } from '../../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../../src/catalogue/read-catalogue.ts';
import { toolDecision } from '../../../src/policy/tool-decision.ts';

/** What the site was built from. */
export const catalogue = readCatalogue();

/** The first entry of a list that fits. */
export function sample<Entry>(
  what: string,
  entries: readonly Entry[],
  fits: (entry: Entry) => boolean,
): Entry {
  const found = entries.find(fits);
  if (found === undefined) throw new Error(`The catalogue has no ${what} to try this on.`);
  return found;
}

/** A tool that its recommended policy lets through in bounds, with another policy to choose, and questions of its own. */
export const tool: ToolEntry = sample(
  'tool with two policies',
  catalogue.tools,
  ({ tool: { name, faq }, policies, recommended }) =>
    policies.length > 1 && faq.length > 0 && toolDecision(recommended.policy, name) === 'allowed',
);
