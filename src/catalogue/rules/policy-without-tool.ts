import { namedTools } from '../policy-text/tool-block.ts';
import { faultOfFile, type ToolPolicyRule } from './rule.ts';

export const policyWithoutTool: ToolPolicyRule = {
  code: 'policy-without-tool',
  meaning: 'A policy neither lists nor hides the tool in whose folder it lies.',
  looksAt: 'tool policy',
  find: ({ file: { path, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const named = namedTools(loaded.policy);
    if (named.includes(name)) return [];
    const found = named.length === 0 ? 'no tool' : `only ${named.join(', ')}`;
    const message = `The policy names ${found}, expected ${name}.`;
    return [faultOfFile(path, message, `List ${name} under tools, or under hide.`)];
  },
};
