/**
 * The addresses of the site, without its base path. They are a contract: other people's links depend on them.
 */
import type { Posture } from './schema/posture.ts';
import type { Tool } from './schema/tool.ts';

/** An address as the whole world knows it. `siteAddress` ends with a slash and may have a base path. */
export const absoluteUrl = (siteAddress: string, address: string): string =>
  siteAddress.replace(/\/$/, '') + address;

/** A page's twin in Markdown. */
export const markdownAddress = (page: string): string => `${page}index.md`;

/** Last part of a tool page's address: dashes for underscores. */
export const toolSlug = (tool: string): string => tool.replaceAll('_', '-');

export const toolAddress = (tool: Pick<Tool, 'server' | 'name'>): string =>
  `/tools/${tool.server}/${toolSlug(tool.name)}/`;

export const serverAddress = (server: string): string => `/servers/${server}/`;

export const categoryAddress = (category: string): string => `/risk/${category}/`;

export const serverPoliciesAddress = (server: string): string => `/policies/${server}/`;

/** The page of a full policy. Its file stands at `posturePolicyAddress`. */
export const posturePageAddress = (server: string, posture: string): string =>
  `/policies/${server}/${posture}/`;

export const toolPolicyAddress = (tool: Pick<Tool, 'server' | 'name'>, policy: string): string =>
  `/policies/${tool.server}/${tool.name}/${policy}.yaml`;

/** The recommended posture stands at the server's own address, the others below it. */
export const posturePolicyAddress = (server: string, posture: Pick<Posture, 'id' | 'recommended'>): string =>
  posture.recommended ? `/policies/${server}.yaml` : `/policies/${server}/${posture.id}.yaml`;

export const attackAddress = (attack: string): string => `/attacks/${attack}/`;

/** The policy of a case stands among those of its server. */
export const attackPolicyAddress = (server: string, attack: string): string =>
  `/policies/${server}/attacks/${attack}.yaml`;

/** A policy in another format stands beside the policy itself: `deny.yaml` as `deny.codex.toml`. */
export const conversionAddress = (
  policy: string,
  { id, extension }: { readonly id: string; readonly extension: string },
): string => policy.replace(/\.yaml$/, `.${id}.${extension}`);

/** The page that shows the policies of another page in other formats. */
export const formatsPageAddress = (page: string): string => `${page}formats/`;

/** Where every message of the checker is explained, in a section named like its code. */
export const messagesAddress = '/docs/messages/';

/** The page with all policies and calls of a tool whose own page has no room for them. */
export const toolPoliciesAddress = (tool: Pick<Tool, 'server' | 'name'>): string =>
  `${toolAddress(tool)}policies/`;

/** The page that compares the formats, with a section for each loss. */
export const formatsAddress = '/docs/formats/';

export const changesAddress = '/changes/';

/** The changes as an Atom feed. */
export const feedAddress = '/changes.xml';

export const changeAddress = (change: string): string => `${changesAddress}#${change}`;

/** A page of the documentation stands where its file does. */
export const docAddress = (path: string): string => `${path.slice('content'.length, -'.mdx'.length)}/`;

export const policySchemaAddress = '/schemas/intercept-policy-v1.json';

export const workbenchAddress = '/workbench/';

/** What the workbench knows of a server. */
export const workbenchDataAddress = (server: string): string => `${workbenchAddress}${server}.json`;

/** The cases that the workbench can replay. */
export const workbenchCasesAddress = (server: string): string => `${workbenchAddress}${server}/cases.json`;

/** The workbench with something to start from: a full policy, one of a tool's own, or that of a case. */
export const workbenchLink = (
  server: string,
  start:
    | { readonly posture: string }
    | { readonly tool: string; readonly policy: string }
    | { readonly attack: string },
): string => `${workbenchAddress}?${new URLSearchParams({ server, ...start }).toString()}`;
