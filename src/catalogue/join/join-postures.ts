import { loadPolicy, type Loaded } from '../../policy/load.ts';
import { posturePolicyAddress } from '../addresses.ts';
import type { PostureEntry, ToolEntry, ToolPolicy } from '../catalogue.ts';
import type { Entries, Entry, PostureData } from '../entries.ts';
import { assemblePosture } from '../policy-text/assemble-posture.ts';
import { publishedText } from '../policy-text/schema-line.ts';
import { listOf } from '../policy-text/tool-block.ts';
import type { Posture } from '../schema/posture.ts';
import type { Server } from '../schema/server.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { serverOf } from './join-tools.ts';
import { policyFile } from './policy-file.ts';

/** A posture with its full policy, which the engine may still refuse. */
export interface AssembledPosture {
  readonly entry: Entry<PostureData>;
  readonly posture: Posture;
  readonly server: Server;
  readonly text: string;
  readonly loaded: Loaded;
  readonly chosen: readonly { readonly tool: ToolEntry; readonly variant: ToolPolicy }[];
}

/**
 * The postures of which every part is whole, put together and loaded. Others have faults of their own.
 *
 * @param toolCount how many tools a server has, those that are not whole included
 */
export function assemblePostures(
  entries: Entries,
  tools: readonly ToolEntry[],
  toolCount: (server: string) => number,
): AssembledPosture[] {
  const byServer = Map.groupBy(tools, ({ server }) => server.id);
  return [...entries.postures.values()].flatMap((entry) => {
    const own = byServer.get(serverOf(entry.id)) ?? [];
    return own.length < toolCount(serverOf(entry.id)) ? [] : (assemble(entries, entry, own) ?? []);
  });
}

/** `tools` are all of the posture's server. */
function assemble(
  { servers, site: sites }: Entries,
  entry: Entry<PostureData>,
  tools: readonly ToolEntry[],
): AssembledPosture | null {
  const { posture } = entry.data;
  const server = servers.get(serverOf(entry.id))?.data;
  const site = sites.get('site')?.data;
  if (!server || !site) return null;
  const chosen = tools.flatMap((tool) => {
    const variant = tool.policies.find(({ variant: { id } }) => id === posture.tools[tool.tool.name]);
    return variant === undefined ? [] : [{ tool, variant }];
  });
  if (chosen.length < tools.length || chosen.length < Object.keys(posture.tools).length) return null;
  const groups = new Map(server.groups.map(({ id, title }) => [id, title]));
  const blocks = chosen.map(({ tool: { tool }, variant }) => ({
    group: groups.get(tool.group) ?? tool.group,
    list: listOf(variant.policy, tool.name) ?? 'tools',
    block: variant.block,
  }));
  const text = publishedText(assemblePosture(posture, server.title, blocks), site.address);
  return { entry, posture, server, text, loaded: loadPolicy(text), chosen };
}

/** A posture as published; null when the engine refuses its policy, or its cases are missing or faulty. */
export function joinPosture({
  entry,
  posture,
  server,
  text,
  loaded,
  chosen,
}: AssembledPosture): PostureEntry | null {
  const { cases } = entry.data;
  if (loaded.verdict !== 'valid' || cases === null) return null;
  const { policy } = loaded;
  const path = entry.filePath;
  const file = policyFile({
    path,
    address: posturePolicyAddress(server.id, posture),
    fileName: posture.recommended ? `${server.id}.yaml` : `${server.id}-${posture.id}.yaml`,
    text,
    policy,
    cases,
  });
  const decisions = chosen.map((each) => ({ ...each, decision: toolDecision(policy, each.tool.tool.name) }));
  return { posture, server, path, file, decisions };
}
