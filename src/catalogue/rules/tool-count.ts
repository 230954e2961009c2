import { faultAt, type ContentRule } from './rule.ts';

export const toolCount: ContentRule = {
  code: 'tool-count',
  meaning: 'The catalogue holds more or fewer tools of a server than the server declares.',
  looksAt: 'content',
  find: ({ servers, tools }) =>
    servers.flatMap((document) => {
      const found = tools.filter(({ server }) => server === document.id).length;
      const declared = document.value?.tool_count;
      if (declared === undefined || found === declared) return [];
      const message = `tool_count is ${declared}, expected ${found}: so many folders are in content/tools/${document.id}.`;
      return [
        faultAt(
          document,
          ['tool_count'],
          message,
          'Add the missing tool, delete the surplus one, or correct the count.',
        ),
      ];
    }),
};
