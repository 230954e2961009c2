import { faultAt, type ToolRule } from './rule.ts';

export const argumentOrder: ToolRule = {
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
