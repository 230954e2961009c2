import type { PostureEntry } from '../../catalogue/catalogue.ts';
import { readableCalls } from '../../catalogue/run-cases.ts';
import { comparePolicies } from '../../policy/difference/compare-policies.ts';
import type { ToolDifference } from '../../policy/difference/difference.ts';
import type { Policy } from '../../policy/format.ts';

/** How a full policy treats a tool, against the recommended one: with the same file, or wider, stricter or both. */
export type Standing = 'same' | 'wider' | 'stricter' | 'both' | 'different';

export const standingWords: Readonly<Record<Standing, string>> = {
  same: 'The same',
  wider: '▲ Wider',
  stricter: '▼ Stricter',
  both: '▲▼ Wider and stricter',
  different: 'Other words',
};

/** How many tools stand how, the wider first: `1 tool wider, 22 the same.` */
export function standingSummary(standings: readonly Standing[]): string {
  const order: readonly Standing[] = ['wider', 'both', 'stricter', 'different', 'same'];
  const words: Readonly<Record<Standing, string>> = {
    wider: 'wider',
    both: 'wider in one way and stricter in another',
    stricter: 'stricter',
    different: 'with other words only',
    same: 'the same',
  };
  return `${order
    .map((standing) => ({ standing, count: standings.filter((each) => each === standing).length }))
    .filter(({ count }) => count > 0)
    .map(
      ({ standing, count }, index) =>
        `${count}${index > 0 ? '' : count === 1 ? ' tool' : ' tools'} ${words[standing]}`,
    )
    .join(', ')}.`;
}

/** For each tool of a full policy, in its order, how it stands against the recommended one. */
export function againstRecommended(entry: PostureEntry, recommended: PostureEntry): Standing[] {
  return entry.decisions.map(({ tool, variant }, index) => {
    const other = recommended.decisions[index];
    if (other?.variant === variant) return 'same';
    const { name } = tool.tool;
    // Only what concerns the tool: comparing tries calls, and the other blocks would cost as many again.
    const [difference] = comparePolicies(
      narrowed(recommended.file.policy, name),
      narrowed(entry.file.policy, name),
      readableCalls([...variant.cases, ...(other?.variant.cases ?? [])]),
    ).filter((each) => each.tool === name);
    return difference === undefined ? 'same' : standing(difference);
  });
}

const standing = ({ wider, stricter, kind }: ToolDifference): Standing =>
  wider !== null && stricter !== null ? 'both' : kind;

const narrowed = (policy: Policy, tool: string): Policy => ({
  ...policy,
  hide: policy.hide.filter((name) => name === tool || name === '*'),
  tools: new Map([...policy.tools].filter(([name]) => name === tool || name === '*')),
});
