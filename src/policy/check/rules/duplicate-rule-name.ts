import type { CheckRule } from '../check-rule.ts';
import { rulesOf } from '../walk.ts';

export const duplicateRuleName: CheckRule = {
  code: 'duplicate-rule-name',
  looksAt: 'two rules of one tool with the same name',
  find: (subject) =>
    rulesOf(subject).flatMap(({ tool, rule, index, place }) => {
      const first = (subject.policy.tools.get(tool) ?? []).findIndex(({ name }) => name === rule.name);
      if (first === index) return [];
      return [
        {
          place: `${place}.name`,
          message: `${tool} has two rules named "${rule.name}" (the other is rules[${first}]). A denial names the rule, so it does not say which one.`,
          hint: 'Give each rule a name of its own.',
        },
      ];
    }),
};
