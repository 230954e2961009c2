import { loadPolicy, type Loaded } from '../../policy/load.ts';
import { posturePolicyAddress } from '../addresses.ts';
import type { PostureEntry, ToolEntry, ToolPolicy } from '../catalogue.ts';
import { assemblePosture } from '../policy-text/assemble-posture.ts';
import { publishedText } from '../policy-text/schema-line.ts';
import { listOf } from '../policy-text/tool-block.ts';
import type { Content, PostureFiles } from '../read/content.ts';
import type { Posture } from '../schema/posture.ts';
import type { Server } from '../schema/server.ts';
import { toolDecision } from '../../policy/tool-decision.ts';
import { policyFile } from './policy-file.ts';

/** A posture with its full policy, which the engine may still refuse. */
export interface AssembledPosture {
  readonly files: PostureFiles;
  readonly posture: Posture;
  readonly server: Server;
  readonly text: string;
  readonly loaded: Loaded;
  readonly chosen: readonly { readonly tool: ToolEntry; readonly variant: ToolPolicy }[];
}

/** The postures of which every part is whole, put together and loaded. Others have faults of their own. */
export function assemblePostures(content: Content, tools: readonly ToolEntry[]): AssembledPosture[] {
  return content.postures.flatMap((files) => assemble(content, files, tools) ?? []);
}

function assemble(
  { servers, site, tools: folders }: Content,
  files: PostureFiles,
  tools: readonly ToolEntry[],
): AssembledPosture | null {
  const posture = files.posture?.value;
  const server = servers.find(({ id }) => id === files.server)?.value;
  if (!posture || !server || !site?.value) return null;
  const chosen = tools.flatMap((tool) => {
    const variant = tool.policies.find(({ variant: { id } }) => id === posture.tools[tool.tool.name]);
    return tool.server === server && variant !== undefined ? [{ tool, variant }] : [];
  });
  const all = folders.filter((folder) => folder.server === files.server).length;
  if (chosen.length < all || chosen.length < Object.keys(posture.tools).length) return null;
  const blocks = chosen.map(({ tool: { tool }, variant }) => ({
    group: server.groups.find(({ id }) => id === tool.group)?.title ?? tool.group,
    list: listOf(variant.policy, tool.name) ?? 'tools',
    block: variant.block,
  }));
  const text = publishedText(assemblePosture(posture, server.title, blocks), site.value.address);
  return { files, posture, server, text, loaded: loadPolicy(text), chosen };
}

/** A posture as published; null when the engine refuses its policy, or its cases are missing or faulty. */
export function joinPosture({
  files,
  posture,
  server,
  text,
  loaded,
  chosen,
}: AssembledPosture): PostureEntry | null {
  const cases = files.cases?.value?.cases;
  if (loaded.verdict !== 'valid' || cases === undefined) return null;
  const { policy } = loaded;
  const file = policyFile({
    path: files.path,
    address: posturePolicyAddress(server.id, posture),
    fileName: posture.recommended ? `${server.id}.yaml` : `${server.id}-${posture.id}.yaml`,
    text,
    policy,
    cases,
  });
  const decisions = chosen.map((each) => ({ ...each, decision: toolDecision(policy, each.tool.tool.name) }));
  return { posture, server, path: files.path, file, decisions };
}
