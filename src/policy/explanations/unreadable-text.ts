import type { Explanation } from './explanation.ts';

const latin1 = Uint8Array.from('version: "1" # caf\u00e9\n', (character) => character.charCodeAt(0));

/** The text is no YAML that the engine reads. */
export const unreadableText = {
  'yaml-syntax': {
    meaning:
      'The text is not YAML, so the engine cannot tell keys from values. Look at the spaces at the beginning of lines, and at colons and quotes.',
    example: `version: "1"
description: limits: all of them
`,
  },
  'not-unicode': {
    meaning:
      'A policy is text in UTF-8, or in UTF-16 with a byte order mark. A file saved in an older encoding, or no text at all, is refused as a whole. The example has a byte of Latin 1.',
    example: latin1,
  },
  'control-character': {
    meaning:
      'YAML may not hold characters that control a terminal or a printer, not even in a comment. They are usually invisible, and come with copied text.',
    example: 'version: "1"\ndescription: a bell \u0007 in the text\n',
  },
  'nested-too-deep': {
    meaning:
      'Lists and mappings stand inside each other more than 10,000 times, which the engine refuses. This check also stops at more than 1,000 mappings that merge one another with <<, although the engine may go on. No policy needs either.',
    example: `version: "1"\nhide: ${'['.repeat(10_001)}`,
  },
  'unknown-anchor': {
    meaning:
      'A star before a name repeats the value of an anchor of that name, and no such anchor stands above it. Put the name of a tool or a symbol in quotes if it begins with a star.',
    example: `version: "1"
tools: *all
`,
  },
} satisfies Record<string, Explanation>;
