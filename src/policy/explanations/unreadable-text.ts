import type { Explanation } from './explanation.ts';

const latin1 = Uint8Array.from('version: "1" # caf\u00e9\n', (character) => character.charCodeAt(0));

/** The text is no YAML that the engine reads. */
export const unreadableText = {
  'yaml-syntax': {
    meaning:
      'The text is not YAML: the engine cannot even tell keys from values. Spaces at the beginning of lines, colons and quotes decide.',
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
      'Characters that steer a terminal or a printer may not stand in YAML, not even in a comment. They are usually invisible, and come with text that was copied.',
    example: 'version: "1"\ndescription: a bell \u0007 in the text\n',
  },
  'nested-too-deep': {
    meaning:
      'Lists and mappings stand inside each other more than 10,000 times, which the engine refuses. This check also stops at more than 1,000 mappings that merge one another with <<, although the engine may go on. No policy needs either.',
    example: `version: "1"\nhide: ${'['.repeat(10_001)}`,
  },
  'unknown-anchor': {
    meaning:
      'A star before a name repeats the value of an anchor of that name. No such anchor stands above it. The name of a tool or a symbol that begins with a star has to stand in quotes.',
    example: `version: "1"
tools: *all
`,
  },
} satisfies Record<string, Explanation>;
