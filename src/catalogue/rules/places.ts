/** Files and folders: whether each is where it belongs and bears its name, and whether all are there. */
import type { ContentDocument } from '../read/document.ts';
import type { RuleFault } from '../report/fault.ts';
import { didYouMean } from '../../policy/nearest-name.ts';
import { type ContentRule, faultAt, faultOfFile, type Rule } from './support/rule.ts';

const nameMismatch: ContentRule = {
  code: 'name-mismatch',
  meaning: 'An entry calls itself something else than its file or folder does.',
  looksAt: 'content',
  find: ({ tools, servers, categories, attacks, postures }) => [
    ...tools.flatMap(({ page, name, server }) => [
      ...differing(page, 'name', page?.value?.name, name, 'folder'),
      ...differing(page, 'server', page?.value?.server, server, 'folder'),
    ]),
    ...[...servers, ...categories, ...attacks.pages].flatMap((document) =>
      differing(document, 'id', document.value?.id, document.id, 'file'),
    ),
    ...postures.flatMap(({ id, posture }) => differing(posture, 'id', posture?.value?.id, id, 'file')),
  ],
};

function differing(
  document: ContentDocument<unknown> | null,
  field: string,
  found: string | undefined,
  expected: string,
  holder: 'file' | 'folder',
): RuleFault[] {
  if (document === null || found === undefined || found === expected) return [];
  const message = `${field} is "${found}", expected "${expected}" as the ${holder} is named.`;
  return [faultAt(document, [field], message, `Change ${field}, or rename the ${holder}.`)];
}

const emptyCollection: ContentRule = {
  code: 'empty-collection',
  meaning: 'There is no entry of a kind that the catalogue cannot do without.',
  looksAt: 'content',
  find: ({ categories, servers, tools, postures, attacks, docs }) =>
    Object.entries({ categories, servers, tools, postures, attacks: attacks.pageIds, docs })
      .filter(([, entries]) => entries.length === 0)
      .map(([name]) =>
        faultOfFile(
          `content/${name}`,
          `content/${name} holds nothing, expected at least one entry.`,
          'Check that the folder is there, and that its files have the names and endings the catalogue knows.',
        ),
      ),
};

const toolCount: ContentRule = {
  code: 'tool-count',
  meaning: 'The catalogue holds more or fewer tools of a server than the server declares.',
  looksAt: 'content',
  find: ({ servers, tools }) =>
    servers.flatMap((document) => {
      const found = tools.filter(({ server }) => server === document.id).length;
      const declared = document.value?.tool_count;
      if (declared === undefined || found === declared) return [];
      const message = `tool_count is ${declared}, expected ${found}: so many folders are in content/tools/${document.id}.`;
      return [
        faultAt(
          document,
          ['tool_count'],
          message,
          'Add the missing tool, delete the surplus one, or correct the count.',
        ),
      ];
    }),
};

const unknownServer: ContentRule = {
  code: 'unknown-server',
  meaning: 'Tools or postures lie in a folder of a server that the catalogue does not have.',
  looksAt: 'content',
  find: ({ tools, postures, servers }) => {
    const known = servers.map(({ id }) => id);
    const folders = [
      ...tools.map(({ server }) => ({ server, path: `content/tools/${server}` })),
      ...postures.map(({ server }) => ({ server, path: `content/postures/${server}` })),
    ];
    return [...new Map(folders.map((folder) => [folder.path, folder])).values()]
      .filter(({ server }) => !known.includes(server))
      .map(({ server, path }) =>
        faultOfFile(
          path,
          `There is no server "${server}", expected content/servers/${server}.yaml.`,
          didYouMean(server, known, 'Add the server, or move the folder under one that exists.'),
        ),
      );
  },
};

const unknownSource: ContentRule = {
  code: 'unknown-source',
  meaning: 'A limit of a server names a source by a number that its list of sources does not reach.',
  looksAt: 'content',
  find: ({ servers }) =>
    servers.flatMap((document) => {
      if (document.value === null) return [];
      const { limits, sources } = document.value;
      return limits.flatMap(({ source }, index) =>
        source === undefined || source < sources.length
          ? []
          : [
              faultAt(
                document,
                ['limits', index, 'source'],
                `source is ${source}, expected a number from 0 to ${sources.length - 1}.`,
                'Count the entries of sources from 0.',
              ),
            ],
      );
    }),
};

const groupWithoutTools: ContentRule = {
  code: 'group-without-tools',
  meaning: 'A server has a group that none of its tools belongs to.',
  looksAt: 'content',
  find: ({ servers, tools }) =>
    servers.flatMap((document) => {
      const own = tools.filter(({ server }) => server === document.id);
      // A tool that is missing or cannot be read may belong to any of them; that has been reported.
      if (own.length !== document.value?.tool_count || own.some(({ page }) => !page?.value)) return [];
      return document.value.groups.flatMap(({ id }, index) =>
        own.some(({ page }) => page?.value?.group === id)
          ? []
          : [
              faultAt(
                document,
                ['groups', index, 'id'],
                `No tool belongs to the group "${id}", expected at least one.`,
                'Delete the group, or name it in a tool.',
              ),
            ],
      );
    }),
};

export const placesRules: readonly Rule[] = [
  groupWithoutTools,
  nameMismatch,
  emptyCollection,
  toolCount,
  unknownServer,
  unknownSource,
];
