/** Every address of the site and the places on its pages that content may link to, known before anything is built. */
import {
  entryPath,
  apiAddress,
  allChecksumsAddress,
  checksumsAddress,
  programAddress,
  programChecksumAddress,
  openapiAddress,
  responseSchemaAddress,
} from '../api/addresses.ts';
import { checkRules } from '../policy/check/rules/index.ts';
import { lossCodes, policyFormats } from '../policy/formats/index.ts';
import { explanations } from '../policy/explanations/index.ts';
import {
  changesAddress,
  docAddress,
  feedAddress,
  markdownAddress,
  policySchemaAddress,
  posturePolicyAddress,
  serverAddress,
  serverPoliciesAddress,
  toolAddress,
  workbenchAddress,
  workbenchCasesAddress,
  workbenchDataAddress,
} from './addresses.ts';
import { appendixSections } from './appendix-sections.ts';
import { entryKinds } from './entry-kinds.ts';
import { onceFor } from './once-for.ts';
import { headingIds } from './prose/mdx-tree.ts';
import type { Content } from './read/content.ts';
import { hasSharedLimits } from './request-budget.ts';
import { entryKind } from './schema/entry.ts';
import type { Server } from './schema/server.ts';

/** Addresses without the base path, each with the identifiers that a link may name on it. */
export type SitePlaces = ReadonlyMap<string, ReadonlySet<string>>;

/** Pages that stand whatever the content holds, with the parts of them that content links to. */
const fixedPages = {
  '/': ['how'],
  '/tools/': [],
  '/policies/': [],
  '/risk/': ['categories', 'tools'],
  '/risk/method/': ['factors', 'rule', 'tools', 'hints', 'dispute'],
  '/attacks/': ['guide'],
  '/docs/': [],
  '/contact/': [],
  [workbenchAddress]: ['what'],
  [changesAddress]: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FixedPage = keyof typeof fixedPages;

const apiLists = ['index', 'servers', 'tools', 'policies', 'attacks', 'risk', 'changes', 'retired'];

const fixedFiles: readonly string[] = [
  feedAddress,
  '/llms.txt',
  '/llms-full.txt',
  '/robots.txt',
  allChecksumsAddress,
  checksumsAddress,
  programAddress,
  programChecksumAddress,
  openapiAddress,
  policySchemaAddress,
  ...apiLists.map((list) => apiAddress(`${list}.json`)),
  ...apiLists.map(responseSchemaAddress),
];

/** All that will stand once the content is built. */
export const sitePlaces = onceFor((content: Content): SitePlaces => {
  const places = new Map<string, Set<string>>();
  const add = (address: string, ids: readonly string[] = []): void => {
    const [path = '', id] = address.split('#');
    const known = places.get(path) ?? new Set();
    for (const each of [...ids, ...(id === undefined ? [] : [id])]) known.add(each);
    places.set(path, known);
  };
  for (const [page, ids] of Object.entries(fixedPages)) add(page, ids);
  for (const kind of entryKind.options) {
    for (const id of entryKinds[kind].ids(content)) {
      add(entryKinds[kind].page(id));
      if (kind !== 'posture') for (const file of entryKinds[kind].files(id)) add(file);
      const data = entryPath(kind, id);
      if (data !== null) add(apiAddress(data));
    }
  }
  for (const { id, value } of content.servers) {
    add(serverAddress(id), ['tools', 'facts', 'run', 'sources', ...sectionsOf(value)]);
    add(
      serverAddress(id),
      [...(value?.known_issues ?? []), ...(value?.groups ?? [])].map((each) => each.id),
    );
    add(serverPoliciesAddress(id), ['compare', 'policy', 'enforce']);
    add(workbenchDataAddress(id));
    add(workbenchCasesAddress(id));
    add('/policies/', [id, `${id}-tools`]);
  }
  for (const { server, posture } of content.postures)
    if (posture?.value) add(posturePolicyAddress(server, posture.value));
  for (const tool of content.tools)
    add(toolAddress(tool), ['why', 'policy', 'facts', 'arguments', 'questions', 'sources']);
  for (const { id } of content.changes?.value?.changes ?? []) add(changesAddress, [id]);
  for (const page of content.docs) {
    add(docAddress(page.path), [...headingIds(page), ...(page.value?.sources ? ['sources'] : [])]);
    const appendix = page.value?.appendix;
    if (appendix !== undefined)
      add(docAddress(page.path), [...appendixSections[appendix].map(([id]) => id), ...appendixIds[appendix]]);
  }
  // A twin has no identifiers that a browser would go to.
  for (const path of [...places.keys()].filter((each) => each.endsWith('/'))) add(markdownAddress(path));
  for (const file of fixedFiles) add(file);
  return places;
});

/** The sections of a server's page that stand where its entry has something to say there. */
const sectionsOf = (server: Server | null): string[] => [
  ...(server?.known_issues.length ? ['issues'] : []),
  ...(server && hasSharedLimits(server) ? ['limits'] : []),
  ...(server?.request_budget ? ['request-budget'] : []),
];

/** What stands in the sections that the build adds to a page. */
const appendixIds = {
  'checker-messages': [...Object.keys(explanations), ...checkRules.map(({ code }) => code)],
  formats: [...policyFormats.map(({ id }) => `format-${id}`), ...lossCodes],
};
