import type { Fault } from '../report/finding.ts';
import type { ContentRule } from './content-rule.ts';

export const policyFilesDiffer: ContentRule = {
  code: 'policy-files-differ',
  looksAt: 'policies without a file, files without an entry or cases, cases without a policy',
  find: ({ tools }) =>
    tools.flatMap(({ page, policies, cases, path }): Fault[] => {
      if (!page?.value) return [];
      const entries = page.value.policies;
      const missing = entries.flatMap(({ id }, index) =>
        policies.some((policy) => policy.id === id)
          ? []
          : [fault(page.path, page.at('policies', index, 'id'), `Found policy "${id}", expected its file ${path}/${id}.yaml.`, 'Add the file, or take the entry out.')],
      );
      const start = { line: 1, column: 1 };
      const unnamed = policies
        .filter(({ id }) => !entries.some((entry) => entry.id === id))
        .map((policy) => fault(policy.path, start, `Found a policy that the tool's page does not name, expected "${policy.id}" under policies.`, `Add it to ${page.path}, or delete the file.`));
      const unproved = policies
        .filter(({ id }) => !cases.some((each) => each.id === id))
        .map((policy) => fault(policy.path, start, `Found a policy without cases, expected ${path}/${policy.id}.cases.yaml.`, 'Add calls with the decision each must get.'));
      const orphaned = cases
        .filter(({ id }) => !policies.some((policy) => policy.id === id))
        .map((each) => fault(each.path, start, `Found cases without a policy, expected ${path}/${each.id}.yaml.`, 'Add the policy, or delete the cases.'));
      return [...missing, ...unnamed, ...unproved, ...orphaned];
    }),
};

const fault = (file: string, position: { line: number; column: number }, message: string, hint: string): Fault => ({
  file,
  ...position,
  message,
  hint,
});
