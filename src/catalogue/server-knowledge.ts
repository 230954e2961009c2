import type { KnownTool, ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { worstCase } from './request-budget.ts';
import type { Risk } from './schema/risk.ts';
import type { Server } from './schema/server.ts';
import type { Tool } from './schema/tool.ts';

/** From this score on a tool must not be left open by accident. */
const graveScore = 4;

/** What the checks of policies need to know of a server, taken from the facts on its tools. */
export function serverKnowledge(server: Server, tools: readonly Tool[], risk: Risk): ServerKnowledge {
  return {
    title: server.title,
    tools: tools.filter((tool) => tool.server === server.id).map((tool) => knownTool(tool, server, risk)),
  };
}

function knownTool(tool: Tool, server: Server, risk: Risk): KnownTool {
  const factors = risk.factors.filter(
    ({ id, score }) => score >= graveScore && tool.risk_factors.some(({ factor }) => factor === id),
  );
  const worst = factors.toSorted((a, b) => b.score - a.score)[0];
  return {
    name: tool.name,
    arguments: tool.arguments.map(({ name, type, required, values, pattern }) => ({
      name,
      type,
      required,
      ...(values && { values }),
      ...(pattern && { pattern }),
    })),
    undeclaredArguments: tool.undeclared_arguments.map(({ name }) => name),
    grave: worst === undefined ? null : worst.title.toLowerCase(),
    ownLimits: [...weightLimit(tool, server), ...(tool.own_limits ?? [])],
  };
}

/** The calls a minute that the shared request weight lets through even at the least weight a call can have. */
function weightLimit(tool: Tool, { request_budget: budget }: Server): KnownTool['ownLimits'] {
  const { timeRequest, callsPerMinute } = worstCase(tool, budget);
  const weight = Math.min(...tool.request_weights.map((each) => each.weight)) + timeRequest;
  // A retired endpoint has no weight to count on.
  if (callsPerMinute === null || weight === 0) return [];
  const calls = Math.floor(budget.weight_per_minute / weight);
  const source = `a call weighs ${weight} or more, of ${budget.weight_per_minute} a minute`;
  return [{ window: 'minute', calls, source }];
}
