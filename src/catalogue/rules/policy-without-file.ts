import { didYouMean } from '../../policy/nearest-name.ts';
import { faultAt, type ToolRule } from './rule.ts';

export const policyWithoutFile: ToolRule = {
  code: 'policy-without-file',
  meaning: 'A tool lists a policy that has no file in its folder.',
  looksAt: 'tool',
  find: ({ folder, page, tool }) =>
    tool.policies.flatMap(({ id }, index) => {
      if (folder.policyIds.includes(id)) return [];
      const unnamed = folder.policyIds.filter((file) => !tool.policies.some((policy) => policy.id === file));
      const message = `Policy "${id}" has no file, expected ${folder.path}/${id}.yaml.`;
      const hint = didYouMean(id, unnamed, 'Add the file, or delete the entry.');
      return [faultAt(page, ['policies', index, 'id'], message, hint)];
    }),
};
