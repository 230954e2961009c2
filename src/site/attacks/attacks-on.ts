import type { AttackEntry, ToolEntry } from '../../catalogue/catalogue.ts';
import { strengths } from '../../catalogue/join/join-attacks.ts';

/** A case with the reason why it concerns a tool, in a sentence. */
export interface AttackOnTool {
  readonly entry: AttackEntry;
  readonly why: string;
}

/**
 * The cases that were about the access that a tool gives: the closest first, of those the ones that concern the fewest tools
 * besides, then the newest.
 */
export function attacksOn(tool: ToolEntry, attacks: readonly AttackEntry[]): AttackOnTool[] {
  return attacks
    .flatMap((entry) =>
      entry.analogies
        .filter(({ tools }) => tools.some(({ path }) => path === tool.path))
        .map(({ strength, tools, why }) => ({
          entry,
          why: firstSentence(why),
          closeness: [strengths.indexOf(strength), tools.length] as const,
        })),
    )
    .sort(({ closeness: a }, { closeness: b }) => a[0] - b[0] || a[1] - b[1]);
}

/** What comes after it says more; the page of the case has all of it. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
