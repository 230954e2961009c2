import { toolPolicyAddress } from '../addresses.ts';
import type { ToolEntry, ToolPolicy } from '../catalogue.ts';
import type { Entries, Entry } from '../entries.ts';
import { listOf, toolBlock } from '../policy-text/tool-block.ts';
import type { Server } from '../schema/server.ts';
import type { Tool } from '../schema/tool.ts';
import { policyFile } from './policy-file.ts';

/** The tools that are whole, by server, then by the server's groups, then by name. Others have faults of their own. */
export function joinTools(entries: Entries): ToolEntry[] {
  const byServer = Map.groupBy(entries.tools.values(), ({ id }) => serverOf(id));
  return [...entries.servers].flatMap(([id, { data: server }]) => {
    const rank = new Map(server.groups.map((group, index) => [group.id, index]));
    const groupOf = ({ tool }: ToolEntry): number => rank.get(tool.group) ?? -1;
    return (byServer.get(id) ?? [])
      .flatMap((entry) => joinTool(entries, server, entry) ?? [])
      .sort((a, b) => groupOf(a) - groupOf(b) || (a.tool.name < b.tool.name ? -1 : 1));
  });
}

/** The server in the id of something that belongs to one. */
export const serverOf = (id: string): string => id.slice(0, id.indexOf('/'));

/** A tool with its policies and what they refer to; null when a part is missing or faulty. */
function joinTool(
  entries: Entries,
  server: Server,
  { data: tool, filePath, id }: Entry<Tool>,
): ToolEntry | null {
  const category = entries.categories.get(tool.category)?.data;
  if (!category) return null;
  const policies = tool.policies.flatMap((variant) => joinPolicy(entries, id, tool, variant) ?? []);
  const recommended = policies.find(({ variant }) => variant.recommended);
  if (recommended === undefined || policies.length < tool.policies.length) return null;
  return { tool, server, category, path: filePath, policies, recommended };
}

function joinPolicy(
  entries: Entries,
  toolId: string,
  tool: Tool,
  variant: ToolPolicy['variant'],
): ToolPolicy | null {
  const file = entries.policies.get(`${toolId}/${variant.id}`);
  if (file === undefined) return null;
  const { text, policy } = file.data;
  const list = listOf(policy, tool.name);
  const block = list === null ? null : toolBlock(text, tool.name, list);
  if (block === null) return null;
  const published = policyFile({
    ...file.data,
    path: file.filePath,
    address: toolPolicyAddress(tool, variant.id),
    fileName: `${tool.name}-${variant.id}.yaml`,
  });
  return { ...published, variant, block };
}
