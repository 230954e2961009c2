/** What there is of each kind of entry, and where it is served. */
import {
  attackAddress,
  categoryAddress,
  docAddress,
  posturePageAddress,
  serverAddress,
  toolAddress,
  toolPolicyAddress,
} from './addresses.ts';
import type { Entries } from './entries.ts';
import { attackPolicyId, docId, policyId, postureId, toolId } from './entry-ids.ts';
import type { Content } from './read/content.ts';
import type { EntryKind } from './schema/entry.ts';

interface Kind {
  /** The ids of those whose files are there, with faults or without. */
  readonly ids: (content: Content) => string[];
  /** What an entry is called among its kind; undefined when there is none of that id. */
  readonly name: (entries: Entries, id: string) => string | undefined;
  /** Where an entry of that id is shown. */
  readonly page: (id: string) => string;
  /** Files that are served under the id beside the page. */
  readonly files: (id: string) => string[];
}

const noFiles = (): string[] => [];

function toolNames(id: string): { server: string; name: string; policy: string } {
  const [server = '', name = '', policy = ''] = id.split('/');
  return { server, name, policy };
}

export const entryKinds: Readonly<Record<EntryKind, Kind>> = {
  server: {
    ids: ({ servers }) => servers.map(({ id }) => id),
    name: ({ servers }, id) => servers.get(id)?.data.title,
    page: serverAddress,
    files: noFiles,
  },
  tool: {
    ids: ({ tools }) => tools.map(toolId),
    name: ({ tools }, id) => tools.get(id)?.data.name,
    page: (id) => toolAddress(toolNames(id)),
    files: noFiles,
  },
  policy: {
    ids: ({ tools, attacks }) => [
      ...tools.flatMap((tool) => tool.policyIds.map((policy) => policyId(tool, policy))),
      ...attacks.pages.flatMap(({ value }) =>
        value === null || value.call_policy.verdict === 'does-not-stop'
          ? []
          : attackPolicyId(value.call_policy.policy.server, value.id),
      ),
    ],
    name: policyName,
    page: (id) =>
      isOfAttack(id)
        ? `${attackAddress(toolNames(id).policy)}#policy`
        : `${toolAddress(toolNames(id))}#policy-${toolNames(id).policy}`,
    files: (id) => [toolPolicyAddress(toolNames(id), toolNames(id).policy)],
  },
  posture: {
    ids: ({ postures }) => postures.map(({ server, id }) => postureId(server, id)),
    name: ({ postures }, id) => postures.get(id)?.data.posture.title,
    page: (id) => posturePageAddress(toolNames(id).server, toolNames(id).name),
    files: (id) => [`/policies/${id}.yaml`],
  },
  attack: {
    ids: ({ attacks }) => [...attacks.pageIds],
    name: ({ attacks }, id) => attacks.get(id)?.data.title,
    page: attackAddress,
    files: noFiles,
  },
  category: {
    ids: ({ categories }) => categories.map(({ id }) => id),
    name: ({ categories }, id) => categories.get(id)?.data.title,
    page: categoryAddress,
    files: noFiles,
  },
  doc: {
    ids: ({ docs }) => docs.map(({ path }) => docId(path)),
    name: ({ docs }, id) => docs.get(id)?.data.title,
    page: (id) => docAddress(`content/docs/${id}.mdx`),
    files: noFiles,
  },
};

/** Whether a policy's id is that of a documented case's. */
const isOfAttack = (id: string): boolean => toolNames(id).name === 'attacks';

function policyName({ policies, attacks }: Entries, id: string): string | undefined {
  if (!policies.has(id)) return undefined;
  const { name, policy } = toolNames(id);
  if (!isOfAttack(id)) return `${name}, ${policy}`;
  const about = attacks.get(policy)?.data.call_policy;
  return about === undefined || about.verdict === 'does-not-stop' ? undefined : about.policy.title;
}
