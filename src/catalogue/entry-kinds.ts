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
import { attackPolicyId, policyId, postureId, toolId } from './entry-ids.ts';
import type { Content } from './read/content.ts';
import type { EntryKind } from './schema/entry.ts';

/** An entry as links to it show it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

interface Kind {
  /** The entries whose files are there, with faults or without. */
  readonly entries: (content: Content) => NamedEntry[];
  /** Where an entry of that id is shown. */
  readonly page: (id: string) => string;
  /** Files that are served under the id beside the page. */
  readonly files: (id: string) => string[];
}

const noFiles = (): string[] => [];
const docPath = (id: string): string => `content/docs/${id}.mdx`;

function toolNames(id: string): { server: string; name: string; policy: string } {
  const [server = '', name = '', policy = ''] = id.split('/');
  return { server, name, policy };
}

export const entryKinds: Readonly<Record<EntryKind, Kind>> = {
  server: {
    entries: ({ servers }) => servers.map(({ id, value }) => ({ id, name: value?.title ?? id })),
    page: serverAddress,
    files: noFiles,
  },
  tool: {
    entries: ({ tools }) => tools.map((tool) => ({ id: toolId(tool), name: tool.name })),
    page: (id) => toolAddress(toolNames(id)),
    files: noFiles,
  },
  policy: {
    entries: ({ tools, attacks }) => [
      ...tools.flatMap((tool) =>
        tool.policyIds.map((policy) => ({ id: policyId(tool, policy), name: `${tool.name}, ${policy}` })),
      ),
      ...attacks.pages.flatMap(({ value }) =>
        value === null || value.call_policy.verdict === 'does-not-stop'
          ? []
          : [
              {
                id: attackPolicyId(value.call_policy.policy.server, value.id),
                name: value.call_policy.policy.title,
              },
            ],
      ),
    ],
    page: (id) =>
      toolNames(id).name === 'attacks'
        ? `${attackAddress(toolNames(id).policy)}#policy`
        : `${toolAddress(toolNames(id))}#policy-${toolNames(id).policy}`,
    files: (id) => [toolPolicyAddress(toolNames(id), toolNames(id).policy)],
  },
  posture: {
    entries: ({ postures }) =>
      postures.map(({ server, id, posture }) => ({
        id: postureId(server, id),
        name: posture?.value?.title ?? id,
      })),
    page: (id) => posturePageAddress(toolNames(id).server, toolNames(id).name),
    files: (id) => [`/policies/${id}.yaml`],
  },
  attack: {
    entries: ({ attacks }) =>
      attacks.pageIds.map((id) => ({
        id,
        name: attacks.pages.find((page) => page.id === id)?.value?.title ?? id,
      })),
    page: attackAddress,
    files: noFiles,
  },
  category: {
    entries: ({ categories }) => categories.map(({ id, value }) => ({ id, name: value?.title ?? id })),
    page: categoryAddress,
    files: noFiles,
  },
  doc: {
    entries: ({ docs }) =>
      docs.map(({ path, value }) => {
        const id = path.slice('content/docs/'.length, -'.mdx'.length);
        return { id, name: value?.title ?? id };
      }),
    page: (id) => docAddress(docPath(id)),
    files: noFiles,
  },
};
