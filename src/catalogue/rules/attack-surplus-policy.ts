import { faultOfFile, type ContentRule } from './rule.ts';

export const attackSurplusPolicy: ContentRule = {
  code: 'attack-surplus-policy',
  meaning: 'A policy lies among the cases, and no case wants it.',
  looksAt: 'content',
  find: ({ attacks: { path, pageIds, pages, policyIds } }) =>
    policyIds.flatMap((id) => {
      const verdict = pages.find((page) => page.id === id)?.value?.call_policy.verdict;
      if (pageIds.includes(id) && verdict !== 'does-not-stop') return [];
      const why = pageIds.includes(id)
        ? `${path}/${id}.mdx says does-not-stop`
        : `there is no ${path}/${id}.mdx`;
      return [
        faultOfFile(
          `${path}/${id}.yaml`,
          `Found a policy and ${why}, expected a case with the verdict stops, limits or mixed.`,
          'Change the verdict, rename the file, or delete it with its cases.',
        ),
      ];
    }),
};
