import { didYouMean } from '../../policy/nearest-name.ts';
import type { ContentRule } from './content-rule.ts';

export const postureDecides: ContentRule = {
  code: 'posture-decides',
  looksAt: 'postures that leave a tool out, or name a tool or policy that does not exist',
  find: ({ postures, tools }) =>
    postures.flatMap(({ posture, server }) => {
      if (!posture?.value) return [];
      const own = tools.filter((tool) => tool.server === server);
      const decided = posture.value.tools;
      const { path: file, at } = posture;
      const missing = own
        .filter(({ name }) => decided[name] === undefined)
        .map(({ name }) => ({
          file,
          ...at('tools'),
          message: `Found no decision on ${name}, expected one for each of the ${own.length} tools.`,
          hint: `Add "${name}: <policy>" under tools.`,
        }));
      const unknown = Object.entries(decided).flatMap(([name, id]) => {
        const known = own.find((tool) => tool.name === name);
        const names = own.map((tool) => tool.name);
        const policies = known?.policies.map((policy) => policy.id) ?? [];
        if (known === undefined) {
          const message = `Found tool "${name}", expected a tool of ${server}.`;
          return [{ file, ...at('tools', name), message, hint: didYouMean(name, names, 'Take it out.') }];
        }
        if (policies.includes(id)) return [];
        const message = `Found policy "${id}" for ${name}, expected one of ${policies.join(', ')}.`;
        return [{ file, ...at('tools', name), message, hint: didYouMean(id, policies, 'Name one of them.') }];
      });
      return [...missing, ...unknown];
    }),
};
