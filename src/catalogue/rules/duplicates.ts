/** Names, titles and positions: each stands once among those it must be told apart from. */
import type { Content, PageDocument } from '../read/content.ts';
import type { ContentDocument } from '../read/document.ts';
import type { Attack } from '../schema/attack.ts';
import { entryKind, type EntryKind } from '../schema/entry.ts';
import type { Source } from '../schema/source.ts';
import type { Tool } from '../schema/tool.ts';
import { repeated, type Placed } from './support/repeated.ts';
import { faultAt, type ContentRule, type Rule } from './support/rule.ts';

/** Values of which each may stand once. */
interface Space {
  /** What such a value is called in a message. */
  readonly kind: string;
  readonly entries: readonly Placed[];
}

/** What may not stand twice. */
interface Uniqueness {
  readonly code: string;
  readonly meaning: string;
  readonly spaces: (content: Content) => readonly Space[];
  readonly hint: string;
}

/** The one check of them all. */
const once = ({ code, meaning, spaces, hint }: Uniqueness): ContentRule => ({
  code,
  meaning,
  looksAt: 'content',
  find: (content) =>
    spaces(content).flatMap(({ kind, entries }) =>
      repeated(entries).map(({ again, first }) =>
        faultAt(
          again.document,
          again.field,
          `${kind} "${again.value}" stands a second time, expected once; the first is at ${first}.`,
          hint,
        ),
      ),
    ),
});

export const duplicateRules: readonly Rule[] = [
  once({
    code: 'duplicate-id',
    meaning: 'Two entries of one kind have one name or id, so a link to it could mean either.',
    spaces: idSpaces,
    hint: 'Give one of them another id, or delete it.',
  }),
  once({
    code: 'duplicate-order',
    meaning: 'Two entries of one list have the same position in it.',
    spaces: (content) =>
      orderedLists(content).map((documents) => ({
        kind: 'order',
        entries: documents.flatMap((document) => own(document, 'order', document.value?.order)),
      })),
    hint: 'Give one of them another position.',
  }),
  once({
    code: 'duplicate-title',
    meaning: 'Two pages have one title, so search results and tabs cannot be told apart.',
    spaces: ({ tools, attacks, docs }) => [
      {
        kind: 'title',
        entries: [...tools.flatMap(({ page }) => page ?? []), ...attacks.pages, ...docs].flatMap((page) =>
          own(page, 'title', page.value?.title),
        ),
      },
    ],
    hint: 'Say what is special to this page.',
  }),
  once({
    code: 'duplicate-summary',
    meaning: 'Two tools or cases have one summary, so it says nothing special about either.',
    spaces: ({ tools, attacks }) => [
      {
        kind: 'summary',
        entries: [...tools.flatMap(({ page }) => page ?? []), ...attacks.pages].flatMap((page) =>
          own(page, 'summary', page.value?.summary),
        ),
      },
    ],
    hint: 'Say what is special to this page.',
  }),
  once({
    code: 'duplicate-fingerprint',
    meaning: 'Two tools of a server have one fingerprint, though their definitions have different names.',
    spaces: ({ tools }) =>
      [...Map.groupBy(tools, ({ server }) => server).values()].map((folders) => ({
        kind: 'Fingerprint',
        entries: folders.flatMap(({ page }) => own(page, 'fingerprint', page?.value?.fingerprint)),
      })),
    hint: 'Take the fingerprint of each definition anew.',
  }),
  once({
    code: 'duplicate-advice',
    meaning: 'Two policies of a tool have one title or one advice, so a reader cannot choose between them.',
    spaces: ({ tools }) =>
      tools.flatMap(({ page }) =>
        page === null
          ? []
          : (['title', 'use_when'] as const).map((field) => ({
              kind: field,
              entries: listed(page, 'policies', page.value?.policies, field),
            })),
      ),
    hint: 'Say when to take the one and when the other.',
  }),
  once({
    code: 'duplicate-group-title',
    meaning: 'Two groups of a server have one title.',
    spaces: ({ servers }) =>
      servers.map((document) => ({
        kind: 'Group',
        entries: listed(document, 'groups', document.value?.groups, 'title'),
      })),
    hint: 'Give one of them another title, or join them.',
  }),
  once({
    code: 'duplicate-argument',
    meaning: 'A tool names one argument twice, be it declared or not.',
    spaces: inTools('Argument', (tool, page) =>
      (['arguments', 'undeclared_arguments'] as const).flatMap((list) =>
        listed(page, list, tool[list], 'name'),
      ),
    ),
    hint: 'Delete one of them.',
  }),
  once({
    code: 'duplicate-factor',
    meaning: 'A tool names one risk factor twice.',
    spaces: inTools('Risk factor', (tool, page) => listed(page, 'risk_factors', tool.risk_factors, 'factor')),
    hint: 'Join the two reasons.',
  }),
  once({
    code: 'duplicate-hint-difference',
    meaning: 'A tool says twice where it differs from one and the same hint of the server.',
    spaces: inTools('Hint', (tool, page) => listed(page, 'hint_differences', tool.hint_differences, 'hint')),
    hint: 'Join the two reasons.',
  }),
  once({
    code: 'duplicate-question',
    meaning: 'A page answers one question twice.',
    spaces: ({ tools, servers }) =>
      [...tools.flatMap(({ page }) => page ?? []), ...servers].map((document) => ({
        kind: 'Question',
        entries: (document.value?.faq ?? []).map(({ question }, index) => ({
          value: question,
          key: question
            .toLowerCase()
            .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
          document,
          field: ['faq', index, 'question'],
        })),
      })),
    hint: 'Join the two answers.',
  }),
  once({
    code: 'attack-duplicate-tool',
    meaning: 'A case names one tool twice, so it is not clear how close the analogy is.',
    spaces: ({ attacks }) =>
      attacks.pages.map((page) => ({
        kind: 'Tool',
        entries: (page.value?.tools ?? []).flatMap(({ server, tools }, index) =>
          tools.map((tool, place) => ({
            value: `${server}/${tool}`,
            document: page,
            field: ['tools', index, 'tools', place],
          })),
        ),
      })),
    hint: 'Keep the stronger analogy.',
  }),
  once({
    code: 'attack-duplicate-reference',
    meaning: 'A case refers twice to one entry of a list.',
    spaces: ({ attacks }) =>
      attacks.pages.map((page) => ({
        kind: 'Reference',
        entries: (page.value?.references ?? []).map(({ list, entry }, index) => ({
          value: `${list} ${entry}`,
          document: page,
          field: ['references', index, 'entry'],
        })),
      })),
    hint: 'Delete one of them.',
  }),
  once({
    code: 'duplicate-source',
    meaning: 'An entry names one source twice.',
    spaces: (content) =>
      documentsWithSources(content).map((document) => ({
        kind: 'Source',
        entries: (document.value?.sources ?? []).map((source, index) => ({
          value: 'url' in source ? source.url : `${source.repository} ${source.path}`,
          key: JSON.stringify(source),
          document,
          field: ['sources', index],
        })),
      })),
    hint: 'Delete one of them.',
  }),
  once({
    code: 'risk-levels',
    meaning: 'The five levels do not name each score from 1 to 5 once.',
    spaces: ({ risk }) => [{ kind: 'score', entries: listed(risk, 'levels', risk?.value?.levels, 'score') }],
    hint: 'Give each score from 1 to 5 one level.',
  }),
];

/** A space for each tool whose page could be read. */
function inTools(
  kind: string,
  entries: (tool: Tool, page: PageDocument<Tool>) => Placed[],
): (content: Content) => Space[] {
  return ({ tools }) =>
    tools.flatMap(({ page }) => (page?.value ? [{ kind, entries: entries(page.value, page) }] : []));
}

/** All ids, by what must not share one. */
function idSpaces({
  risk,
  references,
  changes,
  retired,
  categories,
  servers,
  tools,
  postures,
}: Content): Space[] {
  const serverNames = [...new Set(tools.map(({ server }) => server))];
  return [
    { kind: 'Risk factor', entries: listed(risk, 'factors', risk?.value?.factors, 'id') },
    { kind: 'List', entries: listed(references, 'lists', references?.value?.lists, 'id') },
    { kind: 'Change', entries: listed(changes, 'changes', changes?.value?.changes, 'id') },
    ...entryKind.options.map((kind) => ({ kind: `Retired ${kind}`, entries: retiredOf(kind, retired) })),
    { kind: 'Category', entries: categories.flatMap((document) => own(document, 'id', document.value?.id)) },
    { kind: 'Server', entries: servers.flatMap((document) => own(document, 'id', document.value?.id)) },
    ...servers.flatMap((document) => [
      { kind: 'Group', entries: listed(document, 'groups', document.value?.groups, 'id') },
      { kind: 'Known issue', entries: listed(document, 'known_issues', document.value?.known_issues, 'id') },
    ]),
    ...serverNames.flatMap((server) => [
      {
        kind: 'Tool',
        entries: tools
          .filter((tool) => tool.server === server)
          .flatMap(({ page }) => own(page, 'name', page?.value?.name)),
      },
      {
        kind: 'Posture',
        entries: postures
          .filter((each) => each.server === server)
          .flatMap(({ posture }) => own(posture, 'id', posture?.value?.id)),
      },
    ]),
    ...tools.map(({ page }) => ({
      kind: 'Policy',
      entries: listed(page, 'policies', page?.value?.policies, 'id'),
    })),
  ];
}

const retiredOf = (kind: EntryKind, retired: Content['retired']): Placed[] =>
  listed(retired, 'retired', retired?.value?.retired, 'id').filter(
    (_, index) => retired?.value?.retired[index]?.kind === kind,
  );

function own(
  document: ContentDocument<unknown> | null,
  field: string,
  value: string | number | undefined,
): Placed[] {
  return document === null || value === undefined ? [] : [{ value, document, field: [field] }];
}

/** The values of one field in all entries of a list. */
function listed<Field extends string>(
  document: ContentDocument<unknown> | null,
  list: string,
  entries: readonly Readonly<Record<Field, string | number>>[] | undefined,
  field: Field,
): Placed[] {
  if (document === null || entries === undefined) return [];
  return entries.map((entry, index) => ({ value: entry[field], document, field: [list, index, field] }));
}

type Ordered = ContentDocument<{ readonly order: number }>;

function orderedLists({ categories, docs, postures }: Content): Ordered[][] {
  const servers = [...new Set(postures.map(({ server }) => server))];
  return [
    [...categories],
    [...docs],
    ...servers.map((server) =>
      postures.filter((each) => each.server === server).flatMap(({ posture }) => posture ?? []),
    ),
  ];
}

/** Sources are told apart by all their fields: two sections of one file are two sources. */
const documentsWithSources = ({
  tools,
  servers,
  attacks,
  docs,
}: Content): ContentDocument<{
  readonly sources?: readonly (Source | Attack['sources'][number])[] | undefined;
}>[] => [...tools.flatMap(({ page }) => page ?? []), ...servers, ...attacks.pages, ...docs];
