/** What the search finds by name: every entry of the catalogue, every message of the checker, and the site's own pages. */
import {
  categoryAddress,
  posturePageAddress,
  serverAddress,
  serverPoliciesAddress,
  toolAddress,
} from '../../catalogue/addresses.ts';
import type { Catalogue, DocEntry, RetiredEntry } from '../../catalogue/catalogue.ts';
import { riskScore } from '../../catalogue/risk-score.ts';
import type { EntryKind } from '../../catalogue/schema/entry.ts';
import type { Server } from '../../catalogue/schema/server.ts';
import type { Tool } from '../../catalogue/schema/tool.ts';
import { checkRules } from '../../policy/check/rules/index.ts';
import { explanations } from '../../policy/explanations/index.ts';
import { kindWords } from '../attacks/attack-words.ts';
import { yearsOf } from '../attacks/attack-years.ts';
import { ownPages } from './own-pages.ts';
import type { SearchEntry, SearchKind } from './search-entry.ts';

/** All of them, those that most readers look for first. */
export function searchEntries(catalogue: Catalogue): SearchEntry[] {
  const { servers, postures, attacks, categories, docs, retired } = catalogue;
  return [
    ...toolEntries(catalogue),
    ...policyEntries(catalogue),
    ...postures.map(({ posture, server }) =>
      entry('posture', posture.title, posturePageAddress(server.id, posture.id), {
        about: `Full policy for ${server.short_title}`,
        words: posture.search_words,
      }),
    ),
    ...servers.flatMap(serverEntries),
    ...docs.map(({ doc, address }) =>
      entry('page', doc.title, address, { about: `Documentation: ${doc.section}`, words: doc.search_words }),
    ),
    ...categories.map(({ id, title, search_words }) =>
      entry('page', title, categoryAddress(id), { about: 'Kind of access', words: search_words }),
    ),
    ...Object.entries(ownPages).map(([address, { name, words }]) => entry('page', name, address, { words })),
    ...attacks.map(({ attack, address }) =>
      entry('attack', attack.title, address, {
        about: `${kindWords[attack.kind].title}, ${yearsOf(attack.date).join(', ')}`,
        words: attack.search_words,
        parts: attack.affected.ids,
      }),
    ),
    ...messageEntries(docs),
    ...retired.flatMap(goneEntry),
  ];
}

function toolEntries({ tools, risk }: Catalogue): SearchEntry[] {
  const namesOf = Map.groupBy(tools, ({ server }) => server.id);
  const prefixes = new Map(
    [...namesOf].map(([server, entries]) => [server, commonPrefix(entries.map(({ tool }) => tool.name))]),
  );
  return tools.map(({ tool, server }) => {
    const { score, title } = riskScore(tool, risk);
    const prefix = prefixes.get(server.id) ?? '';
    return entry('tool', tool.name, toolAddress(tool), {
      about: tool.title,
      risk: { score, title },
      gone: tool.status.state === 'retired' ? 'retired' : undefined,
      // What all tools of a server begin with, readers leave out.
      words: [...(prefix === '' ? [] : [tool.name.slice(prefix.length)]), ...(tool.search_words ?? [])],
      parts: partsOf(tool),
    });
  });
}

/** The policies of single tools. A title that several have, such as the one of those that block, names none of them. */
function policyEntries({ tools }: Catalogue): SearchEntry[] {
  const all = tools.flatMap(({ tool, policies }) => policies.map(({ variant }) => ({ tool, variant })));
  const byTitle = Map.groupBy(all, ({ variant }) => variant.title);
  return [...byTitle.values()]
    .filter(({ length }) => length === 1)
    .flat()
    .map(({ tool, variant: { id, title, brief, search_words } }) =>
      entry('policy', title, `${toolAddress(tool)}#policy-${id}`, {
        about: `For ${tool.name}: ${brief}`,
        words: [...new Set([id.replaceAll('-', ' '), ...(search_words ?? [])])],
      }),
    );
}

/** The words, each with its underscore, that all names begin with; none where there is but one name. */
function commonPrefix([first = '', ...others]: readonly string[]): string {
  const words = others.length === 0 ? [] : (first.match(/[^_]*_/g) ?? []);
  const shared = (count: number): string => words.slice(0, count).join('');
  let count = 0;
  while (count < words.length && others.every((name) => name.startsWith(shared(count + 1)))) count += 1;
  return shared(count);
}

const partsOf = ({
  endpoint,
  errors,
  arguments: declared,
  undeclared_arguments,
  policies,
}: Tool): string[] => [
  ...(endpoint ? [endpoint.path, `${endpoint.method} ${endpoint.path}`] : []),
  ...new Set([
    ...errors.map(({ code }) => code),
    ...[...declared, ...undeclared_arguments].map(({ name }) => name),
    ...policies.map(({ title }) => title),
  ]),
];

function serverEntries({ id, title, short_title, package: packageName, search_words, known_issues }: Server) {
  const page = serverAddress(id);
  return [
    entry('server', title, page, { words: [short_title, packageName, ...(search_words ?? [])] }),
    entry('page', `Policies for ${short_title}`, serverPoliciesAddress(id), {
      about: 'Full policies, compared tool by tool',
    }),
    ...known_issues.map((issue) =>
      entry('page', issue.title, `${page}#${issue.id}`, { about: `Known issue of ${short_title}` }),
    ),
  ];
}

/** A message for each code, where a page of the documentation shows them. */
function messageEntries(docs: readonly DocEntry[]): SearchEntry[] {
  const page = docs.find(({ doc }) => doc.appendix === 'checker-messages');
  if (page === undefined) return [];
  return [...Object.keys(explanations), ...checkRules.map(({ code }) => code)].map((code) =>
    entry('message', code, `${page.address}#${code}`, { about: 'Of the policy checker' }),
  );
}

const goneKinds: Readonly<Record<EntryKind, SearchKind>> = {
  server: 'server',
  tool: 'tool',
  policy: 'policy',
  posture: 'posture',
  attack: 'attack',
  category: 'page',
  doc: 'page',
};

/** An entry that is gone is found by its last name, and leads to the page that says what became of it. */
function goneEntry({ retired: { kind, id, status }, page, replacement }: RetiredEntry): SearchEntry[] {
  if (page === null) return [];
  const about = replacement === null ? undefined : `Now ${replacement.name}`;
  return [entry(goneKinds[kind], id.slice(id.lastIndexOf('/') + 1), page, { about, gone: status })];
}

type Rest = {
  readonly [Field in 'about' | 'risk' | 'gone' | 'words' | 'parts']: SearchEntry[Field] | undefined;
};

/** An entry with those of its fields that say something. */
function entry(
  kind: SearchKind,
  name: string,
  address: string,
  { about, risk, gone, words = [], parts = [] }: Partial<Rest>,
): SearchEntry {
  return {
    kind,
    name,
    address,
    ...(about !== undefined && { about }),
    ...(risk !== undefined && { risk }),
    ...(gone !== undefined && { gone }),
    ...(words.length > 0 && { words }),
    ...(parts.length > 0 && { parts }),
  };
}
