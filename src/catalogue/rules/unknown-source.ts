import { faultAt, type ContentRule } from './rule.ts';

export const unknownSource: ContentRule = {
  code: 'unknown-source',
  meaning: 'A limit of a server names a source by a number that its list of sources does not reach.',
  looksAt: 'content',
  find: ({ servers }) =>
    servers.flatMap((document) => {
      if (document.value === null) return [];
      const { limits, sources } = document.value;
      return limits.flatMap(({ source }, index) =>
        source === undefined || source < sources.length
          ? []
          : [
              faultAt(
                document,
                ['limits', index, 'source'],
                `source is ${source}, expected a number from 0 to ${sources.length - 1}.`,
                'Count the entries of sources from 0.',
              ),
            ],
      );
    }),
};
