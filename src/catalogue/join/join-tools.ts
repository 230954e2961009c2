import { toolPolicyAddress } from '../addresses.ts';
import type { ToolEntry, ToolPolicy } from '../catalogue.ts';
import { listOf, toolBlock } from '../policy-text/tool-block.ts';
import type { Content, ToolFolder } from '../read/content.ts';
import type { Server } from '../schema/server.ts';
import type { Tool } from '../schema/tool.ts';
import { policyFile } from './policy-file.ts';

/** The tools that are whole, by server, then by the server's groups, then by name. Others have faults of their own. */
export function joinTools(content: Content): ToolEntry[] {
  const entries = content.tools.flatMap((folder) => joinTool(content, folder) ?? []);
  const serverRank = (server: Server): number => content.servers.findIndex(({ id }) => id === server.id);
  const groupRank = ({ server, tool }: ToolEntry): number =>
    server.groups.findIndex(({ id }) => id === tool.group);
  return entries.sort(
    (a, b) =>
      serverRank(a.server) - serverRank(b.server) ||
      groupRank(a) - groupRank(b) ||
      (a.tool.name < b.tool.name ? -1 : 1),
  );
}

/** A tool with its policies and what they refer to; null when a part is missing or faulty. */
function joinTool({ servers, categories }: Content, folder: ToolFolder): ToolEntry | null {
  const tool = folder.page?.value;
  const server = servers.find(({ id }) => id === folder.server)?.value;
  const category = categories.find(({ id }) => id === tool?.category)?.value;
  if (!tool || !server || !category) return null;
  const policies = tool.policies.flatMap((variant) => joinPolicy(folder, tool, variant) ?? []);
  const recommended = policies.find(({ variant }) => variant.recommended);
  if (recommended === undefined || policies.length < tool.policies.length) return null;
  return { tool, server, category, path: `${folder.path}/tool.mdx`, policies, recommended };
}

function joinPolicy(folder: ToolFolder, tool: Tool, variant: ToolPolicy['variant']): ToolPolicy | null {
  const file = folder.policies.find(({ id }) => id === variant.id);
  const cases = folder.cases.find(({ id }) => id === variant.id)?.value?.cases;
  if (file?.published.loaded.verdict !== 'valid' || cases === undefined) return null;
  const { text, loaded } = file.published;
  const { policy } = loaded;
  const list = listOf(policy, tool.name);
  const block = list === null ? null : toolBlock(file.text, tool.name, list);
  if (block === null) return null;
  const published = policyFile({
    path: file.path,
    address: toolPolicyAddress(tool, variant.id),
    fileName: `${tool.name}-${variant.id}.yaml`,
    text,
    policy,
    cases,
  });
  return { ...published, variant, block };
}
