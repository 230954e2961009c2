import { didYouMean } from '../../policy/nearest-name.ts';
import { faultAt, type PostureRule } from './rule.ts';

export const postureUnknownPolicy: PostureRule = {
  code: 'posture-unknown-policy',
  meaning: 'A posture takes a policy that the tool does not have.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) =>
    tools.flatMap(({ name, policyIds }) => {
      const chosen = posture.tools[name];
      if (chosen === undefined || policyIds.includes(chosen)) return [];
      const message = `${name} has no policy "${chosen}", expected one of ${policyIds.join(', ')}.`;
      return [
        faultAt(document, ['tools', name], message, didYouMean(chosen, policyIds, 'Name one of them.')),
      ];
    }),
};
