import { faultOfFile, type ContentRule } from './rule.ts';

export const emptyCollection: ContentRule = {
  code: 'empty-collection',
  meaning: 'There is no entry of a kind that the catalogue cannot do without.',
  looksAt: 'content',
  find: ({ categories, servers, tools, postures, attacks, docs }) =>
    Object.entries({ categories, servers, tools, postures, attacks: attacks.pageIds, docs })
      .filter(([, entries]) => entries.length === 0)
      .map(([name]) =>
        faultOfFile(
          `content/${name}`,
          `content/${name} holds nothing, expected at least one entry.`,
          'Check that the folder is there, and that its files have the names and endings the catalogue knows.',
        ),
      ),
};
