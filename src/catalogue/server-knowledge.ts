import type { KnownTool, ServerKnowledge } from '../policy/check/server-knowledge.ts';
import type { Content } from './read/content.ts';
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
    tools: tools.map((tool) => knownTool(tool, server, risk)),
  };
}

/** Servers by their id. One that has faults, or of which a tool has, is not in it: half of its tools would mislead. */
export type KnownServers = ReadonlyMap<string, ServerKnowledge>;

/** What the checks need to know of every server of the content. */
export function knownServers({ servers, tools, risk }: Content): KnownServers {
  const byServer = Map.groupBy(tools, ({ server }) => server);
  const known = servers.flatMap(({ value: server }) => {
    if (server === null || !risk?.value) return [];
    const folders = byServer.get(server.id) ?? [];
    // The folder has the name that the policies use; a page that says otherwise has a fault of its own.
    const whole = folders.flatMap(({ name, page }) => (page?.value ? [{ ...page.value, name }] : []));
    if (whole.length < folders.length) return [];
    return [[server.id, serverKnowledge(server, whole, risk.value)] as const];
  });
  return new Map(known);
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
function weightLimit(tool: Tool, server: Server): KnownTool['ownLimits'] {
  const worst = worstCase(tool, server);
  // A retired tool has no weight to count on.
  if (worst === null || tool.status.state === 'retired') return [];
  const { budget, timeRequest } = worst;
  const weight = Math.min(...(tool.request_weights ?? []).map((each) => each.weight)) + timeRequest;
  if (weight === 0) return [];
  const calls = Math.floor(budget / weight);
  const source = `a call weighs ${weight} or more, of ${budget} a minute`;
  return [{ window: 'minute', calls, source }];
}
