import { repeated } from './repeated.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const duplicateArgument: ToolRule = {
  code: 'duplicate-argument',
  meaning: 'A tool names one argument twice, be it declared or not.',
  looksAt: 'tool',
  find: ({ page, tool }) =>
    repeated(
      (['arguments', 'undeclared_arguments'] as const).flatMap((list) =>
        tool[list].map(({ name }, index) => ({ value: name, document: page, field: [list, index, 'name'] })),
      ),
    ).map(({ again, first }) =>
      faultAt(
        page,
        again.field,
        `Argument "${again.value}" stands a second time, expected once; the first is at ${first}.`,
        'Delete one of them.',
      ),
    ),
};
