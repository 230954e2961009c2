import { faultAt, type ToolRule } from './rule.ts';

export const recommendedPolicy: ToolRule = {
  code: 'recommended-policy',
  meaning: 'A tool has no recommended policy, or more than one; its page opens with exactly one.',
  looksAt: 'tool',
  find: ({ page, tool }) => {
    const recommended = tool.policies.flatMap(({ id, recommended: marked }, index) =>
      marked ? [{ id, index }] : [],
    );
    if (recommended.length === 0) {
      const message = `None of the ${tool.policies.length} policies is recommended, expected one.`;
      return [faultAt(page, ['policies'], message, 'Set recommended: true on one of them.')];
    }
    return recommended
      .slice(1)
      .map(({ id, index }) =>
        faultAt(
          page,
          ['policies', index, 'recommended'],
          `Policy "${id}" is recommended besides "${recommended[0]?.id ?? ''}", expected exactly one.`,
          'Set recommended: false on one of them.',
        ),
      );
  },
};
