import type { Server } from './schema/server.ts';
import type { Tool } from './schema/tool.ts';

/** What a tool can take from the request weight that an IP address shares. */
export interface WorstCase {
  /** Request weight of the dearest call. */
  readonly weight: number;
  /** Weight of the time request that the server sends first, 0 for unsigned tools. */
  readonly timeRequest: number;
  /** Calls at that price that use up a minute's weight. Null for a retired endpoint, where it cannot be known. */
  readonly callsPerMinute: number | null;
}

/** The worst case through this server: the dearest documented weight, plus the time request of signed calls. */
export function worstCase(
  tool: Pick<Tool, 'request_weights' | 'needs_signature' | 'status'>,
  budget: Server['request_budget'],
): WorstCase {
  const weight = Math.max(...tool.request_weights.map((entry) => entry.weight));
  const timeRequest = tool.needs_signature ? budget.time_request_weight : 0;
  const retired = tool.status.state === 'retired';
  return {
    weight,
    timeRequest,
    callsPerMinute: retired ? null : Math.floor(budget.weight_per_minute / (weight + timeRequest)),
  };
}
