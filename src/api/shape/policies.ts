import { posturePageAddress, toolAddress } from '../../catalogue/addresses.ts';
import type {
  AttackEntry,
  PolicyFile,
  PostureEntry,
  ToolEntry,
  ToolPolicy,
} from '../../catalogue/catalogue.ts';
import { attackPolicyId, policyId, postureId } from '../../catalogue/entry-ids.ts';
import { conversionsOf } from '../../catalogue/policy-conversions.ts';
import type { ResponseData } from '../responses.ts';
import type { Surroundings } from './links.ts';

type Policy = ResponseData<'policies'>[number];
type AttackPolicy = NonNullable<AttackEntry['policy']>;

const fileData = ({ url }: Surroundings, id: string, file: PolicyFile) => ({
  id,
  file_name: file.fileName,
  file_url: url(file.address),
  sha256: file.sha256,
});

const toolPolicyFile = (around: Surroundings, { tool }: ToolEntry, policy: ToolPolicy) =>
  fileData(around, policyId(tool, policy.variant.id), policy);

const proofData = ({ catalogue, url }: Surroundings, server: string, file: PolicyFile) => ({
  text: file.text,
  cases: [...file.cases],
  formats: conversionsOf(catalogue, server, file).map(({ format, fileName, address, sha256, losses }) => ({
    format: format.id,
    file_name: fileName,
    file_url: url(address),
    sha256,
    losses: losses.map(({ code }) => code),
  })),
});

/** Where the recommended policy of a tool is served. */
export const recommendedOfTool = (
  around: Surroundings,
  entry: ToolEntry,
): ResponseData<'tools'>[number]['recommended_policy'] => toolPolicyFile(around, entry, entry.recommended);

/** The policies of one tool, in the order of its page. */
export const toolPolicies = (around: Surroundings, entry: ToolEntry): ResponseData<'tool'>['policies'] =>
  entry.policies.map((policy) => toolPolicy(around, entry, policy));

const toolPolicy = (
  around: Surroundings,
  entry: ToolEntry,
  policy: ToolPolicy,
): ResponseData<'tool'>['policies'][number] => ({
  scope: 'tool',
  ...policy.variant,
  ...toolPolicyFile(around, entry, policy),
  server: entry.server.id,
  tool: entry.tool.name,
  page_url: around.url(`${toolAddress(entry.tool)}#policy-${policy.variant.id}`),
  ...proofData(around, entry.server.id, policy),
});

/** Where a full policy is served. */
export const fullPolicyFile = (around: Surroundings, { server, posture, file }: PostureEntry) =>
  fileData(around, postureId(server.id, posture.id), file);

function fullPolicy(around: Surroundings, entry: PostureEntry): Policy {
  const { posture, server, file, decisions } = entry;
  return {
    scope: 'server',
    ...posture,
    ...fullPolicyFile(around, entry),
    server: server.id,
    page_url: around.url(posturePageAddress(server.id, posture.id)),
    tools: decisions.map(({ tool, variant, decision }) => ({
      tool: tool.tool.name,
      decision,
      policy: policyId(tool.tool, variant.variant.id),
    })),
    ...proofData(around, server.id, file),
  };
}

/** Where the policy of a documented case is served; null when it has none. */
export const attackPolicyFile = (around: Surroundings, { attack, policy }: AttackEntry) =>
  policy && policyFileOfAttack(around, attack.id, policy);

const policyFileOfAttack = (around: Surroundings, attack: string, policy: AttackPolicy) =>
  fileData(around, attackPolicyId(policy.server.id, attack), policy);

/** The policy of a documented case; null when it has none. */
export const attackPolicy = (
  around: Surroundings,
  { policy, ...entry }: AttackEntry,
): ResponseData<'attack'>['policy'] => policy && policyOfAttack(around, entry, policy);

const policyOfAttack = (
  around: Surroundings,
  { attack, address }: Pick<AttackEntry, 'attack' | 'address'>,
  policy: AttackPolicy,
) => ({
  scope: 'attack' as const,
  ...policyFileOfAttack(around, attack.id, policy),
  title: policy.title,
  summary: policy.summary,
  server: policy.server.id,
  attack: attack.id,
  page_url: around.url(`${address}#policy`),
  ...proofData(around, policy.server.id, policy),
});

/** Makers of every policy: the full ones first, then the tools' own, then those of the cases. */
export const allPolicies = (around: Surroundings): (() => Policy)[] => [
  ...around.catalogue.postures.map((entry) => () => fullPolicy(around, entry)),
  ...around.catalogue.tools.flatMap((entry) =>
    entry.policies.map((policy) => () => toolPolicy(around, entry, policy)),
  ),
  ...around.catalogue.attacks.flatMap(({ policy, ...entry }) =>
    policy ? [() => policyOfAttack(around, entry, policy)] : [],
  ),
];
