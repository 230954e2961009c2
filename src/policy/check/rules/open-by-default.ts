import type { CheckRule } from '../check-rule.ts';

export const openByDefault: CheckRule = {
  code: 'open-by-default',
  looksAt: 'grave tools that an open default lets through',
  find: ({ policy, server, isWritten }) => {
    if (server === null || policy.default === 'deny' || policy.hide.includes('*')) return [];
    const open = server.tools.filter(
      ({ name, grave }) => grave !== null && !policy.tools.has(name) && !policy.hide.includes(name),
    );
    if (open.length === 0) return [];
    const names = open.map(({ name, grave }) => `${name} (${grave ?? ''})`).join(', ');
    const found = isWritten('default')
      ? '"default: allow" leaves'
      : 'default is missing, which means allow. That leaves';
    return [
      {
        place: 'default',
        message: `${found} these tools open, because the policy does not list them: ${names}.`,
        hint: 'Write "default: deny" and list the tools that the agent may use.',
      },
    ];
  },
};
