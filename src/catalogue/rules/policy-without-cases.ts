import { policyFolders } from '../read/content.ts';
import { faultOfFile, type ContentRule } from './rule.ts';

export const policyWithoutCases: ContentRule = {
  code: 'policy-without-cases',
  meaning: 'A policy has no cases, so nothing proves what its page says.',
  looksAt: 'content',
  find: (content) =>
    policyFolders(content).flatMap(({ path, policyIds, casesIds }) =>
      policyIds
        .filter((id) => !casesIds.includes(id))
        .map((id) =>
          faultOfFile(
            `${path}/${id}.yaml`,
            `The policy has no cases, expected ${path}/${id}.cases.yaml.`,
            'Add calls with the decision that each must get.',
          ),
        ),
    ),
};
