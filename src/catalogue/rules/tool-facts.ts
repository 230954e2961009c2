/** The facts of one tool, held against each other and against what they name. */
import type { Tool } from '../schema/tool.ts';
import { repeated } from './support/repeated.ts';
import { faultAt, type ContentRule, type Rule, type ToolRule } from './support/rule.ts';
import { unknownReference } from './support/unknown-reference.ts';

const argumentOrder: ToolRule = {
  code: 'argument-order',
  meaning: 'A required argument stands after an optional one, where a reader of the table misses it.',
  looksAt: 'tool',
  find: ({ page, tool }) => {
    const firstOptional = tool.arguments.findIndex(({ required }) => !required);
    if (firstOptional === -1) return [];
    return tool.arguments.flatMap(({ name, required }, index) =>
      required && index > firstOptional
        ? [
            faultAt(
              page,
              ['arguments', index, 'name'],
              `Required argument "${name}" stands after the optional "${tool.arguments[firstOptional]?.name ?? ''}", expected the required ones first.`,
              'Move it up, or correct required.',
            ),
          ]
        : [],
    );
  },
};

const signatureWithoutKey: ToolRule = {
  code: 'signature-without-key',
  meaning: 'A tool signs its requests and yet needs no key, which cannot be.',
  looksAt: 'tool',
  find: ({ page, tool }) =>
    tool.needs_signature === true && tool.needs_key !== true
      ? [
          faultAt(
            page,
            ['needs_signature'],
            'needs_signature is true while needs_key is not, expected a key where there is a signature.',
            'Correct one of the two.',
          ),
        ]
      : [],
};

const unknownGroup: ToolRule = {
  code: 'unknown-group',
  meaning: 'A tool names a group that its server does not have.',
  looksAt: 'tool',
  find: (subject) => {
    if (subject.server === null) return [];
    const known = subject.server.groups.map(({ id }) => id);
    return unknownReference(subject, ['group'], 'group', subject.tool.group, known);
  },
};

/** Facts that are of use only beside another one. */
const needed: readonly { readonly field: keyof Tool; readonly beside: keyof Tool }[] = [
  { field: 'needs_key', beside: 'key_permission' },
  { field: 'key_permission', beside: 'needs_key' },
  { field: 'weight_note', beside: 'request_weights' },
];

const factsBelongTogether: ToolRule = {
  code: 'facts-belong-together',
  meaning: 'A tool states one fact of several that only say something together.',
  looksAt: 'tool',
  find: ({ page, tool, server }) => {
    const budget = server?.request_budget;
    return [
      ...needed.flatMap(({ field, beside }) =>
        tool[field] === undefined || tool[beside] !== undefined
          ? []
          : [
              faultAt(
                page,
                [field],
                `${field} stands without ${beside}, expected both or neither.`,
                `Add ${beside}, or delete ${field}.`,
              ),
            ],
      ),
      ...(server !== null && budget === undefined && tool.request_weights !== undefined
        ? [
            faultAt(
              page,
              ['request_weights'],
              `request_weights stands without a request budget, expected one in content/servers/${server.id}.yaml.`,
              'State request_budget there, or delete request_weights.',
            ),
          ]
        : []),
      ...(budget !== undefined && tool.request_weights === undefined
        ? [
            faultAt(
              page,
              [],
              'request_weights is missing, expected it because the server has a request budget.',
              'Add the weight of each case, as documented.',
            ),
          ]
        : []),
    ];
  },
};

const keyPermission: ToolRule = {
  code: 'key-permission',
  meaning: 'A tool needs a key and says that no permission is needed, or the other way round.',
  looksAt: 'tool',
  find: ({ page, tool: { needs_key, key_permission } }) => {
    if (needs_key === undefined || key_permission === undefined) return [];
    if (/^none\b/i.test(key_permission) !== needs_key) return [];
    const expected = needs_key ? 'the permission that the key needs' : 'a text that begins with "None"';
    const message = `key_permission is "${key_permission}" while needs_key is ${needs_key ? 'true' : 'false'}, expected ${expected}.`;
    return [faultAt(page, ['key_permission'], message, 'Correct one of the two.')];
  },
};

const sameEndpoint: ContentRule = {
  code: 'same-endpoint',
  meaning: 'Two tools of one server call the same endpoint by the same method.',
  looksAt: 'content',
  find: ({ tools }) =>
    repeated(
      tools.flatMap(({ server, page }) => {
        const endpoint = page?.value?.endpoint;
        if (!page || endpoint === undefined) return [];
        const value = `${endpoint.method} ${endpoint.path}`;
        return [{ value, key: `${server} ${value}`, document: page, field: ['endpoint', 'path'] }];
      }),
    ).map(({ again, first }) =>
      faultAt(
        again.document,
        again.field,
        `${again.value} is the endpoint of another tool too, expected one of its own; the first is at ${first}.`,
        'Correct the method or the path of one of them.',
      ),
    ),
};

const sourceOtherCommit: ToolRule = {
  code: 'source-other-commit',
  meaning:
    "A tool names a file of its server's repository at another commit than the one its server is pinned to.",
  looksAt: 'tool',
  find: ({ page, tool, server }) => {
    if (server === null) return [];
    return tool.sources.flatMap((source, index) => {
      if (!('repository' in source) || source.commit === server.commit) return [];
      if (!server.repository.toLowerCase().endsWith(`/${source.repository.toLowerCase()}`)) return [];
      const message = `The source is at commit ${source.commit.slice(0, 7)}, expected ${server.commit.slice(0, 7)}, to which ${server.id} is pinned.`;
      return [
        faultAt(page, ['sources', index, 'commit'], message, 'Check the fact at that commit, and name it.'),
      ];
    });
  },
};

export const toolFactsRules: readonly Rule[] = [
  sourceOtherCommit,
  keyPermission,
  sameEndpoint,
  factsBelongTogether,
  argumentOrder,
  signatureWithoutKey,
  unknownGroup,
];
