/** Joins the files of the content into the catalogue. Works only on content without findings. */
import { createHash } from 'node:crypto';
import { loadPolicy } from '../policy/load.ts';
import type { Policy } from '../policy/format.ts';
import { docAddress, policySchemaAddress, posturePolicyAddress, toolPolicyAddress } from './addresses.ts';
import type {
  Catalogue,
  PolicyFile,
  PostureEntry,
  ToolDecision,
  ToolEntry,
  ToolPolicy,
} from './catalogue.ts';
import { assemblePosture } from './policy-text/assemble-posture.ts';
import { toolBlock, type BlockList } from './policy-text/tool-block.ts';
import type { Content, PostureFiles, ToolFolder } from './read/content.ts';
import type { Server } from './schema/server.ts';

/** Content that lacks a part or contradicts itself; validation says it better, with the place. */
function needed<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined)
    throw new Error(`The content lacks ${what}. Run "npm run validate".`);
  return value;
}

function loaded(text: string, path: string): Policy {
  const result = loadPolicy(text);
  if (result.verdict === 'valid') return result.policy;
  const first = result.problems[0];
  throw new Error(`The engine refuses ${path}: ${first?.message ?? ''} (line ${String(first?.line)})`);
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The list that a policy puts a tool in. */
const listOf = (policy: Policy, tool: string): BlockList => (policy.hide.includes(tool) ? 'hide' : 'tools');

/** What a policy does with a tool: hidden, always denied, or allowed within its rules. */
export function toolDecision(policy: Policy, tool: string): ToolDecision {
  if (policy.hide.includes(tool)) return 'hidden';
  const rules = policy.tools.get(tool);
  if (rules === undefined) return policy.default === 'deny' ? 'denied' : 'allowed';
  return rules.some(({ action }) => action === 'deny') ? 'denied' : 'allowed';
}

function joinTool(content: Content, folder: ToolFolder): ToolEntry {
  const tool = needed(folder.page?.value, `the facts of ${folder.path}/tool.mdx`);
  const server = needed(content.servers.find(({ id }) => id === tool.server)?.value, `server ${tool.server}`);
  const category = needed(
    content.categories.find(({ id }) => id === tool.category)?.value,
    `category ${tool.category}`,
  );
  const policies = tool.policies.map((variant): ToolPolicy => {
    const file = needed(
      folder.policies.find(({ id }) => id === variant.id),
      `${folder.path}/${variant.id}.yaml`,
    );
    const policy = loaded(file.text, file.path);
    return {
      variant,
      block: needed(
        toolBlock(file.text, tool.name, listOf(policy, tool.name)),
        `${tool.name} in ${file.path}`,
      ),
      path: file.path,
      address: toolPolicyAddress(tool, variant.id),
      fileName: `${tool.name}-${variant.id}.yaml`,
      text: file.text,
      sha256: sha256(file.text),
      policy,
      cases: needed(folder.cases.find(({ id }) => id === variant.id)?.value, `the cases of ${file.path}`)
        .cases,
    };
  });
  const recommended = needed(
    policies.find(({ variant }) => variant.recommended),
    `a recommended policy of ${tool.name}`,
  );
  return { tool, server, category, path: `${folder.path}/tool.mdx`, policies, recommended };
}

/** The full policy of a posture as text, from the blocks of the tools it names. */
export function postureText(
  posture: NonNullable<NonNullable<PostureFiles['posture']>['value']>,
  server: Server,
  siteAddress: string,
  tools: readonly ToolEntry[],
): string {
  const blocks = tools.map(({ tool, policies }) => {
    const variant = needed(
      policies.find(({ variant: { id } }) => id === posture.tools[tool.name]),
      `a decision on ${tool.name} in posture ${posture.id}`,
    );
    const group = server.groups.find(({ id }) => id === tool.group)?.title ?? tool.group;
    return { group, list: listOf(variant.policy, tool.name), block: variant.block };
  });
  return assemblePosture(posture, server.title, siteAddress.replace(/\/$/, '') + policySchemaAddress, blocks);
}

function joinPosture(
  content: Content,
  files: PostureFiles,
  siteAddress: string,
  all: readonly ToolEntry[],
): PostureEntry {
  const posture = needed(files.posture?.value, files.path);
  const server = needed(
    content.servers.find(({ id }) => id === files.server)?.value,
    `server ${files.server}`,
  );
  const tools = all.filter(({ tool }) => tool.server === server.id);
  const text = postureText(posture, server, siteAddress, tools);
  const policy = loaded(text, files.path);
  const file: PolicyFile = {
    path: files.path,
    address: posturePolicyAddress(server.id, posture),
    fileName: posture.recommended ? `${server.id}.yaml` : `${server.id}-${posture.id}.yaml`,
    text,
    sha256: sha256(text),
    policy,
    cases: needed(files.cases?.value, `the cases of ${files.path}`).cases,
  };
  const decisions = tools.map((tool) => ({
    tool,
    variant: needed(
      tool.policies.find(({ variant }) => variant.id === posture.tools[tool.tool.name]),
      `a decision on ${tool.tool.name}`,
    ),
    decision: toolDecision(policy, tool.tool.name),
  }));
  return { posture, server, path: files.path, file, decisions };
}

/** The order of tools: by server, then by its groups, then as the full list of arguments of the groups has them, by name. */
function inServerOrder(servers: readonly Server[], tools: readonly ToolEntry[]): ToolEntry[] {
  const rank = ({ tool, server }: ToolEntry): number =>
    servers.findIndex(({ id }) => id === server.id) * 1000 +
    server.groups.findIndex(({ id }) => id === tool.group);
  return tools.toSorted((a, b) => rank(a) - rank(b) || (a.tool.name < b.tool.name ? -1 : 1));
}

/**
 * The catalogue of content that validation found nothing wrong with.
 *
 * @throws Error when something is missing all the same, naming it.
 */
export function joinCatalogue(content: Content): Catalogue {
  const site = needed(content.site?.value, 'content/site.yaml');
  const servers = content.servers.map(({ value, path }) => needed(value, path));
  const tools = inServerOrder(
    servers,
    content.tools.map((folder) => joinTool(content, folder)),
  );
  return {
    site,
    risk: needed(content.risk?.value, 'content/risk.yaml'),
    categories: content.categories
      .map(({ value, path }) => needed(value, path))
      .toSorted((a, b) => a.order - b.order),
    servers,
    tools,
    postures: content.postures
      .map((files) => joinPosture(content, files, site.address, tools))
      .toSorted((a, b) => a.posture.order - b.posture.order),
    docs: content.docs
      .map(({ value, path }) => ({ doc: needed(value, path), path, address: docAddress(path) }))
      .toSorted((a, b) => a.doc.order - b.doc.order),
  };
}
