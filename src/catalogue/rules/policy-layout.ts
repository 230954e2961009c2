import { listOf, toolBlock } from '../policy-text/tool-block.ts';
import type { ToolPolicyRule } from './rule.ts';

export const policyLayout: ToolPolicyRule = {
  code: 'policy-layout',
  meaning: "A tool's entry does not stand on lines of its own, so it cannot be copied into another policy.",
  looksAt: 'tool policy',
  find: ({ file: { path, text, loaded }, folder: { name } }) => {
    if (loaded.verdict !== 'valid') return [];
    const list = listOf(loaded.policy, name);
    if (list === null || toolBlock(text, name, list) !== null) return [];
    const { line, column } = loaded.source.keyPosition(list === 'hide' ? 'hide' : `tools.${name}`);
    const message = `The entry of ${name} is not laid out as a block, expected it on lines of its own, indented by two spaces.`;
    return [
      {
        file: path,
        line,
        column,
        message,
        hint: 'Write it without braces or brackets, and indent by two spaces.',
      },
    ];
  },
};
