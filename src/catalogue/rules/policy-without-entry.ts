import { faultOfFile, type ToolRule } from './rule.ts';

export const policyWithoutEntry: ToolRule = {
  code: 'policy-without-entry',
  meaning: 'A policy file is not listed by its tool, so no page shows it.',
  looksAt: 'tool',
  find: ({ folder, page, tool }) =>
    folder.policyIds
      .filter((id) => !tool.policies.some((entry) => entry.id === id))
      .map((id) =>
        faultOfFile(
          `${folder.path}/${id}.yaml`,
          `The tool does not list this policy, expected "${id}" under policies in ${page.path}.`,
          'Add an entry for it, or delete the file with its cases.',
        ),
      ),
};
