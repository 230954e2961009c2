import type { ContentRule } from './content-rule.ts';

export const nothingEmpty: ContentRule = {
  code: 'nothing-empty',
  looksAt: 'kinds of content of which there is nothing',
  find: ({ categories, servers, tools, postures }) =>
    [
      { folder: 'content/categories', count: categories.length },
      { folder: 'content/servers', count: servers.length },
      { folder: 'content/tools', count: tools.length },
      { folder: 'content/postures', count: postures.length },
    ]
      .filter(({ count }) => count === 0)
      .map(({ folder }) => ({
        file: folder,
        line: 1,
        column: 1,
        message: `Found nothing in ${folder}, expected at least one entry.`,
        hint: 'Check that the folder is there and its files end in .yaml or .mdx.',
      })),
};
