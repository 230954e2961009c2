import { faultAt, type ToolRule } from './rule.ts';

export const signatureWithoutKey: ToolRule = {
  code: 'signature-without-key',
  meaning: 'A tool signs its requests and yet needs no key, which cannot be.',
  looksAt: 'tool',
  find: ({ page, tool }) =>
    tool.needs_signature === true && tool.needs_key !== true
      ? [
          faultAt(
            page,
            ['needs_signature'],
            'needs_signature is true while needs_key is not, expected a key where there is a signature.',
            'Correct one of the two.',
          ),
        ]
      : [],
};
