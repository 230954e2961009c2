import { didYouMean } from '../../policy/nearest-name.ts';
import type { ToolPolicyRule } from './rule.ts';

export const policyForOtherTool: ToolPolicyRule = {
  code: 'policy-for-other-tool',
  meaning: 'A policy decides on another tool than the one in whose folder it lies.',
  looksAt: 'tool policy',
  find: ({ file: { path, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const { hide, tools } = loaded.policy;
    const named = [
      ...hide.map((tool, index) => ({ tool, place: `hide[${index}]` })),
      ...[...tools.keys()].map((tool) => ({ tool, place: `tools.${tool}` })),
    ];
    return named
      .filter(({ tool }) => tool !== name)
      .map(({ tool, place }) => ({
        file: path,
        ...loaded.source.keyPosition(place),
        message: `The policy decides on "${tool}", expected ${name} alone.`,
        hint: didYouMean(tool, [name], "Move the entry into that tool's own folder."),
      }));
  },
};
