/**
 * The entries of the content's collections: one for each file, a policy or posture together with its cases. They are
 * what the site is made of. Places and faults stay behind with the files; ids are those of `entry-ids.ts`.
 */
import type { Policy } from '../policy/format.ts';
import { attackPolicyId, docId, policyId, postureId, toolId } from './entry-ids.ts';
import type { Content, PolicyFolder } from './read/content.ts';
import type { Attack } from './schema/attack.ts';
import type { Case } from './schema/cases.ts';
import type { Category } from './schema/category.ts';
import type { Changes } from './schema/changes.ts';
import type { Doc } from './schema/doc.ts';
import type { Engine } from './schema/engine.ts';
import type { Posture } from './schema/posture.ts';
import type { References } from './schema/references.ts';
import type { RetiredEntries } from './schema/retired.ts';
import type { Risk } from './schema/risk.ts';
import type { Server } from './schema/server.ts';
import type { Site } from './schema/site.ts';
import type { Tool } from './schema/tool.ts';

/** A policy as the site serves it and as the engine reads it, with the cases that prove it. */
export interface PolicyData {
  readonly text: string;
  readonly policy: Policy;
  readonly cases: readonly Case[];
}

export interface PostureData {
  readonly posture: Posture;
  /** Null when there are none, or faulty ones. */
  readonly cases: readonly Case[] | null;
}

/** What each collection holds. */
export interface CollectionData {
  readonly site: Site;
  readonly engine: Engine;
  readonly risk: Risk;
  readonly references: References;
  readonly changes: Changes;
  readonly retired: RetiredEntries;
  readonly categories: Category;
  readonly servers: Server;
  readonly tools: Tool;
  /** Of tools and of documented cases. */
  readonly policies: PolicyData;
  readonly postures: PostureData;
  readonly attacks: Attack;
  readonly docs: Doc;
}

export type CollectionName = keyof CollectionData;

export interface Entry<Data> {
  readonly id: string;
  /** Path of its file from the project's root, with forward slashes. */
  readonly filePath: string;
  readonly data: Data;
  /** The prose below the frontmatter, where the file has any. */
  readonly body?: string;
}

/** The entries of each collection by their id. */
export type Entries = {
  readonly [Name in CollectionName]: ReadonlyMap<string, Entry<CollectionData[Name]>>;
};

/** The entries of what is whole in the content. What is not has faults of its own. */
export function entriesOf(content: Content): Entries {
  const { attacks, tools } = content;
  return {
    site: byId(single('site', content.site)),
    engine: byId(single('engine', content.engine)),
    risk: byId(single('risk', content.risk)),
    references: byId(single('references', content.references)),
    changes: byId(single('changes', content.changes)),
    retired: byId(single('retired', content.retired)),
    categories: byId(content.categories.flatMap((document) => entry(document.id, document))),
    servers: byId(content.servers.flatMap((document) => entry(document.id, document))),
    tools: byId(tools.flatMap((folder) => (folder.page ? entry(toolId(folder), folder.page) : []))),
    policies: byId([
      ...tools.flatMap((folder) => policies(folder, (id) => policyId(folder, id))),
      ...policies(attacks, attackPolicyIds(content)),
    ]),
    postures: byId(
      content.postures.flatMap(({ server, id, path, posture, cases }) =>
        posture?.value
          ? {
              id: postureId(server, id),
              filePath: path,
              data: { posture: posture.value, cases: cases?.value?.cases ?? null },
            }
          : [],
      ),
    ),
    attacks: byId(attacks.pages.flatMap((page) => entry(page.id, page))),
    docs: byId(content.docs.flatMap((page) => entry(docId(page.path), page))),
  };
}

interface Document<T> {
  readonly path: string;
  readonly value: T | null;
  readonly body?: string;
}

const entry = <T>(id: string, { path, value, body }: Document<T>): Entry<T>[] =>
  value === null ? [] : [{ id, filePath: path, data: value, ...(body !== undefined && { body }) }];

/** A collection of one entry, which has its name. */
const single = <T>(name: CollectionName, document: Document<T> | null): Entry<T>[] =>
  document === null ? [] : entry(name, document);

/** Entries by their id, in the order of their ids, whichever order they came in. */
export const byId = <T>(entries: readonly Entry<T>[]): ReadonlyMap<string, Entry<T>> =>
  new Map(entries.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((each) => [each.id, each]));

/** The policies of a folder that the engine takes and that have cases. */
function policies(folder: PolicyFolder, idOf: (id: string) => string | undefined): Entry<PolicyData>[] {
  const casesById = new Map(folder.cases.map(({ id, value }) => [id, value?.cases]));
  return folder.policies.flatMap(({ id: name, path, published }) => {
    const id = idOf(name);
    const cases = casesById.get(name);
    if (id === undefined || published.loaded.verdict !== 'valid' || cases === undefined) return [];
    const { text, loaded } = published;
    return { id, filePath: path, data: { text, policy: loaded.policy, cases } };
  });
}

/** Names the policies of documented cases, which stand among those of the server that the case names. */
function attackPolicyIds({ attacks }: Content): (id: string) => string | undefined {
  const servers = new Map(
    attacks.pages.flatMap(({ id, value }) =>
      value === null || value.call_policy.verdict === 'does-not-stop'
        ? []
        : [[id, value.call_policy.policy.server]],
    ),
  );
  return (id) => {
    const server = servers.get(id);
    return server === undefined ? undefined : attackPolicyId(server, id);
  };
}
