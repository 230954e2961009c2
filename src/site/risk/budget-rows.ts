import type { PostureEntry, ToolEntry, ToolPolicy } from '../../catalogue/catalogue.ts';
import { rateLimitOf } from '../../policy/load/rate-limit.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { worstCase, type WorstCase } from '../../catalogue/request-budget.ts';

/** What a tool can take from the request weight that all tools share. */
export interface BudgetRow {
  readonly entry: ToolEntry;
  readonly worst: WorstCase;
  /** Weight of the most expensive call, the time request included; null for a retired tool. */
  readonly price: number | null;
  /** The cases that cost this much, in words. */
  readonly dearest: string;
  /** The most weight that the policy lets the tool take in a minute; 0 where it is closed, null without a limit. */
  readonly allowed: number | null;
}

/** The most weight in a calendar minute under a policy. A limit by the hour or day can be spent in one minute. */
function allowedWeight({ policy, variant }: ToolPolicy, tool: string): number | null {
  if (toolDecision(policy, tool) !== 'allowed') return 0;
  const calls = (policy.tools.get(tool) ?? []).flatMap((rule) => {
    const limit = rateLimitOf(rule);
    return limit === null ? [] : [Number(limit.count)];
  });
  return calls.length === 0 || variant.call_weight === undefined
    ? null
    : Math.min(...calls) * variant.call_weight;
}

/**
 * All tools of a posture's server, those whose calls use up the budget the soonest first; none where nothing counts
 * requests by weight.
 */
export const budgetRows = ({ server, decisions }: PostureEntry): BudgetRow[] =>
  decisions
    .flatMap(({ tool: entry, variant }): BudgetRow[] => {
      const worst = worstCase(entry.tool, server);
      if (worst === null) return [];
      return [
        {
          entry,
          worst,
          price: worst.callsPerMinute === null ? null : worst.weight + worst.timeRequest,
          dearest: (entry.tool.request_weights ?? [])
            .filter(({ weight }) => weight === worst.weight)
            .map((each) => each.case)
            .join(', or '),
          allowed: allowedWeight(variant, entry.tool.name),
        },
      ];
    })
    .sort((a, b) => (b.price ?? 0) - (a.price ?? 0));
