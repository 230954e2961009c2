import type { CheckRule } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const limitOnDeniedTool: CheckRule = {
  code: 'limit-on-denied-tool',
  looksAt: 'limits on tools that are denied anyway',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, index, place }) => {
      const later = (subject.policy.tools.get(tool) ?? [])
        .slice(index + 1)
        .find(({ action }) => action === 'deny');
      if (rule.state === null || rule.action === 'deny' || later === undefined) return [];
      return [
        {
          place,
          message: `The limit of rule "${rule.name}" protects nothing: rule "${later.name}" denies every call of ${tool} anyway.`,
          hint: 'Take the limit out, or the deny rule.',
        },
      ];
    }),
};
