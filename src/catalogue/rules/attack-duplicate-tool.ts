import { repeated } from './repeated.ts';
import { faultAt, type AttackRule } from './rule.ts';

export const attackDuplicateTool: AttackRule = {
  code: 'attack-duplicate-tool',
  meaning: 'A case names one tool twice, so it is not clear how close the analogy is.',
  looksAt: 'attack',
  find: ({ page, attack }) =>
    repeated(
      attack.tools.flatMap(({ server, tools }, index) =>
        tools.map((tool, place) => ({
          value: `${server}/${tool}`,
          document: page,
          field: ['tools', index, 'tools', place],
        })),
      ),
    ).map(({ again, first }) =>
      faultAt(
        page,
        again.field,
        `Tool "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Keep the stronger analogy.',
      ),
    ),
};
