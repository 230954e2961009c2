/** What reading alone can find; the rules in `rules/` bring codes of their own. */
export const readingCodes = {
  'unreadable-file': 'The file cannot be read from the disk, or is not a regular file.',
  'file-too-large': 'A content file is larger than 4 MiB.',
  'invalid-utf-8': 'The file is not UTF-8 text.',
  'byte-order-mark': 'The file starts with a byte order mark.',
  'carriage-return': 'Lines end with a carriage return, as on Windows.',
  tab: 'The file holds a tab.',
  'invisible-character':
    'The file holds a character that shows nothing, or that changes the direction of what is shown.',
  'odd-space': 'The file holds a space that is not the usual one, such as a no-break space.',
  'mixed-scripts': 'The file holds a word with letters of two scripts, of which some look alike.',
  'control-character': 'The file holds a control character that no editor shows.',
  'unread-file': 'Nothing reads a file of this name at this place.',
  'missing-file': 'A file that must be there is not.',
  'missing-frontmatter': 'A tool page does not start with frontmatter between two lines of three dashes.',
  'yaml-syntax': 'The file is not YAML 1.2.',
  'duplicate-key': 'A key stands twice in one map; YAML readers disagree on which one counts.',
  'yaml-alias': 'The file uses a YAML alias, which hides from the reader what a field holds.',
  'reserved-name': 'A key has a name that JavaScript keeps for itself, so that what it holds would be lost.',
  'missing-field': 'A field that every entry needs is missing.',
  'unknown-field': 'A field has a name that the schema does not know.',
  'wrong-type': 'A field holds another kind of value than the schema says.',
  'wrong-value': 'A field holds a value that the schema does not allow.',
} as const satisfies Record<string, string>;

export type ReadingCode = keyof typeof readingCodes;
