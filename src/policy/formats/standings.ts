/** What a policy does with each tool by name, as every format has to say it. */
import type { KnownTool } from '../check/server-knowledge.ts';
import type { Policy, Rule } from '../format.ts';
import { toolDecision } from '../tool-decision.ts';

/** How a tool stands in a policy: never allowed, allowed within rules, or allowed as it is. */
export type Standing = 'closed' | 'limited' | 'open';

export interface ToolStanding {
  readonly tool: string;
  readonly standing: Standing;
  /** The rules that its calls are checked against, its own first. None when it is closed. */
  readonly rules: readonly Rule[];
  /** What the server declares of it, when that is known. */
  readonly known: KnownTool | null;
}

export interface Standings {
  /** The tools of the server, then others that the policy names. */
  readonly tools: readonly ToolStanding[];
  /** Of a tool that neither the server nor the policy names. */
  readonly others: Standing;
}

/** The standing of every tool that the server has or the policy names. */
export function standingsOf(policy: Policy, tools: readonly KnownTool[]): Standings {
  const known = new Map(tools.map((tool) => [tool.name, tool]));
  const names = new Set([...known.keys(), ...policy.tools.keys(), ...policy.hide]);
  names.delete('*');
  const standings = [...names].map((tool): ToolStanding => {
    const standing = standingOf(policy, tool);
    const rules = standing === 'closed' ? [] : rulesFor(policy, tool);
    return { tool, standing, rules, known: known.get(tool) ?? null };
  });
  return { tools: standings, others: standingOf(policy, nameOfNone(names)) };
}

function standingOf(policy: Policy, tool: string): Standing {
  if (toolDecision(policy, tool) !== 'allowed') return 'closed';
  return rulesFor(policy, tool).some(bounds) ? 'limited' : 'open';
}

/** Whether a rule can deny a call: by its conditions, its limit, or a counter that cannot be fed. */
const bounds = ({ conditions, state }: Rule): boolean => conditions.length > 0 || state !== null;

const rulesFor = ({ tools }: Policy, tool: string): readonly Rule[] => [
  ...(tools.get(tool) ?? []),
  ...(tools.get('*') ?? []),
];

/** A name that is not among them. */
function nameOfNone(names: ReadonlySet<string>): string {
  let name = 'other';
  while (names.has(name)) name += '_';
  return name;
}

/** The names of the tools that stand so. */
export const toolsThat = ({ tools }: Standings, standing: Standing): string[] =>
  tools.filter((each) => each.standing === standing).map(({ tool }) => tool);
