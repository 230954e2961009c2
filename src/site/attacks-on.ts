import type { Analogy, AttackEntry, ToolEntry } from '../catalogue/catalogue.ts';
import { strengths } from '../catalogue/join/join-attacks.ts';

/** A case with the reason why it concerns a tool. */
export interface AttackOnTool extends Pick<Analogy, 'strength' | 'why'> {
  readonly entry: AttackEntry;
}

/** The cases that were about the access that a tool gives: the closest first, then the newest. */
export function attacksOn(tool: ToolEntry, attacks: readonly AttackEntry[]): AttackOnTool[] {
  const rank = ({ strength }: AttackOnTool): number => strengths.indexOf(strength);
  return attacks
    .flatMap((entry) =>
      entry.analogies
        .filter(({ tools }) => tools.some(({ path }) => path === tool.path))
        .map(({ strength, why }) => ({ entry, strength, why })),
    )
    .sort((a, b) => rank(a) - rank(b));
}
