import type { CheckRule } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const unreachableRule: CheckRule = {
  code: 'unreachable-rule',
  looksAt: 'rules that no call ever reaches',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, index, place }) => {
      const { hide, tools } = subject.policy;
      if (hide.includes(tool) || hide.includes('*')) {
        return [
          {
            place,
            message: `Rule "${rule.name}" is never reached: ${hide.includes(tool) ? tool : 'every tool'} is hidden, and that is decided before any rule.`,
            hint: 'Take the tool out of hide, or take the rule out.',
          },
        ];
      }
      const denies = (tools.get(tool) ?? []).slice(0, index).find((earlier) => earlier.action === 'deny');
      if (denies === undefined) return [];
      return [
        {
          place,
          message: `Rule "${rule.name}" is never reached: rule "${denies.name}" before it denies every call of ${tool}.`,
          hint: 'Take the deny rule out, or this one.',
        },
      ];
    }),
};
