import type { ContentRule } from './content-rule.ts';

export const toolCount: ContentRule = {
  code: 'tool-count',
  looksAt: "servers with more or fewer tools than they declare",
  find: ({ servers, tools }) =>
    servers.flatMap(({ id, value, path, at }) => {
      const found = tools.filter(({ server }) => server === id).length;
      if (value === null || found === value.tool_count) return [];
      return [
        {
          file: path,
          ...at('tool_count'),
          message: `Found ${found} tools in content/tools/${id}, expected ${value.tool_count}, as the server declares.`,
          hint: 'Add the missing tool, or correct the count.',
        },
      ];
    }),
};
