import { faultAt, faultOfFile, type ContentRule } from './rule.ts';

export const recommendedPosture: ContentRule = {
  code: 'recommended-posture',
  meaning: 'A server has no recommended posture, or more than one; its address shows exactly one.',
  looksAt: 'content',
  find: ({ postures, servers }) =>
    servers.flatMap(({ id }) => {
      const own = postures.filter(({ server }) => server === id);
      // A posture that cannot be read might be the recommended one; its own faults have been reported.
      if (own.length === 0 || own.some(({ posture }) => !posture?.value)) return [];
      const recommended = own.flatMap(({ posture }) =>
        posture?.value?.recommended === true ? [posture] : [],
      );
      if (recommended.length === 0) {
        const message = `None of the ${own.length} postures of ${id} is recommended, expected one.`;
        return [faultOfFile(`content/postures/${id}`, message, 'Set recommended: true in one of them.')];
      }
      return recommended
        .slice(1)
        .map((document) =>
          faultAt(
            document,
            ['recommended'],
            `${recommended[0]?.path ?? ''} is recommended too, expected exactly one posture of ${id}.`,
            'Set recommended: false in one of them.',
          ),
        );
    }),
};
