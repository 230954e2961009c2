import { didYouMean } from '../../policy/nearest-name.ts';
import type { ContentRule } from './content-rule.ts';

export const unknownReference: ContentRule = {
  code: 'unknown-reference',
  looksAt: 'servers, groups, categories and risk factors that tools name',
  find: ({ tools, servers, categories, risk }) =>
    tools.flatMap(({ page }) => {
      if (!page?.value) return [];
      const { value, path, at } = page;
      const groups = servers.find(({ id }) => id === value.server)?.value?.groups.map(({ id }) => id) ?? [];
      const factors = risk?.value?.factors.map(({ id }) => id) ?? [];
      const references: [string, string, string[], readonly (string | number)[]][] = [
        ['server', value.server, servers.map(({ id }) => id), ['server']],
        ['group', value.group, groups, ['group']],
        ['category', value.category, categories.map(({ id }) => id), ['category']],
        ...value.risk_factors.map(({ factor }, index): [string, string, string[], readonly (string | number)[]] => [
          'risk factor', factor, factors, ['risk_factors', index, 'factor'],
        ]),
      ];
      return references
        .filter(([, name, known]) => !known.includes(name))
        .map(([kind, name, known, field]) => ({
          file: path,
          ...at(...field),
          message: `Found ${kind} "${name}", expected one of ${known.join(', ') || 'those that exist, and there are none'}.`,
          hint: didYouMean(name, known, `Add the ${kind}, or name another.`),
        }));
    }),
};
