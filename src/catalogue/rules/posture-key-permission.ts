import { faultAt, type PostureRule } from './rule.ts';

export const postureKeyPermission: PostureRule = {
  code: 'posture-key-permission',
  meaning:
    'A posture says what the key must be permitted where no tool knows keys, or does not say it where some do.',
  looksAt: 'posture',
  find: ({ document, posture, tools }) => {
    const knowsKeys = tools.some(({ page }) => page?.value?.needs_key !== undefined);
    const says = posture.key_permission !== undefined;
    if (knowsKeys === says || tools.some(({ page }) => !page?.value)) return [];
    return says
      ? [
          faultAt(
            document,
            ['key_permission'],
            'key_permission is there, expected none because no tool of the server says whether it needs a key.',
            'Delete it, or add needs_key and key_permission to the tools.',
          ),
        ]
      : [
          faultAt(
            document,
            [],
            'key_permission is missing, expected it because tools of the server say whether they need a key.',
            'Say which permission the key needs, or that none is needed.',
          ),
        ];
  },
};
