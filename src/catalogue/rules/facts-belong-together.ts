import type { Tool } from '../schema/tool.ts';
import { faultAt, type ToolRule } from './rule.ts';

/** Facts that are of use only beside another one. */
const needed: readonly { readonly field: keyof Tool; readonly beside: keyof Tool }[] = [
  { field: 'needs_key', beside: 'key_permission' },
  { field: 'key_permission', beside: 'needs_key' },
  { field: 'weight_note', beside: 'request_weights' },
];

export const factsBelongTogether: ToolRule = {
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
