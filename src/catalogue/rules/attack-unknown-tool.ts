import type { AttackRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const attackUnknownTool: AttackRule = {
  code: 'attack-unknown-tool',
  meaning: 'A case names a tool that the server does not have.',
  looksAt: 'attack',
  find: (subject, { content }) =>
    subject.attack.tools.flatMap(({ server, tools }, index) => {
      const known = content.tools.filter((tool) => tool.server === server).map(({ name }) => name);
      if (known.length === 0) return [];
      return tools.flatMap((tool, place) =>
        unknownReference(subject, ['tools', index, 'tools', place], 'tool', tool, known),
      );
    }),
};
