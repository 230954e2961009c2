import type { ToolRule } from './rule.ts';
import { unknownReference } from './unknown-reference.ts';

export const unknownGroup: ToolRule = {
  code: 'unknown-group',
  meaning: 'A tool names a group that its server does not have.',
  looksAt: 'tool',
  find: (subject) => {
    if (subject.server === null) return [];
    const known = subject.server.groups.map(({ id }) => id);
    return unknownReference(subject, ['group'], 'group', subject.tool.group, known);
  },
};
