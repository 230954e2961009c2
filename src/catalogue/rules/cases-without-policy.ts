import { policyFolders } from '../read/content.ts';
import { faultOfFile, type ContentRule } from './rule.ts';

export const casesWithoutPolicy: ContentRule = {
  code: 'cases-without-policy',
  meaning: 'Cases lie beside no policy of their name, so nothing runs them.',
  looksAt: 'content',
  find: (content) =>
    policyFolders(content).flatMap(({ path, policyIds, casesIds }) =>
      casesIds
        .filter((id) => !policyIds.includes(id))
        .map((id) =>
          faultOfFile(
            `${path}/${id}.cases.yaml`,
            `The cases have no policy, expected ${path}/${id}.yaml.`,
            'Add the policy, rename the file, or delete it.',
          ),
        ),
    ),
};
