import type { Server } from './schema/server.ts';
import type { Tool } from './schema/tool.ts';

/** What a tool can take from the request budget that all tools of its server share. */
export interface WorstCase {
  /** Request weight of the most expensive call. */
  readonly weight: number;
  /** Weight of the time request that the server sends first, 0 where it sends none. */
  readonly timeRequest: number;
  /** What all tools together may spend in a minute. */
  readonly budget: number;
  /** Calls at that price that use up a minute's budget. Null for a retired tool, where it cannot be known. */
  readonly callsPerMinute: number | null;
}

/**
 * The worst case through this server: the greatest documented weight, plus the time request of signed calls. Null where
 * nothing counts requests by weight.
 */
export function worstCase(
  tool: Pick<Tool, 'request_weights' | 'needs_signature' | 'status'>,
  { request_budget: budget }: Pick<Server, 'request_budget'>,
): WorstCase | null {
  if (budget === undefined || tool.request_weights === undefined) return null;
  const weight = Math.max(...tool.request_weights.map((entry) => entry.weight));
  const timeRequest = tool.needs_signature === true ? (budget.time_request_weight ?? 0) : 0;
  const cannotBeKnown = tool.status.state === 'retired';
  return {
    weight,
    timeRequest,
    budget: budget.weight_per_minute,
    callsPerMinute: cannotBeKnown ? null : Math.floor(budget.weight_per_minute / (weight + timeRequest)),
  };
}

/** Whether the tools of a server share limits that are known. */
export const hasSharedLimits = ({ request_budget: budget, limits }: Server): boolean =>
  budget !== undefined || limits.length > 0;
