/** Characters that have no place in content, because they look like others or like nothing. */

/** Nobody sees them, or they turn the direction of what follows. */
export const invisible =
  /[\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFFA0\uFFF9-\uFFFB]|\p{Variation_Selector}|[\u{E0000}-\u{E007F}]|(?<!^)\uFEFF/gu;

/** They look like a space, and whoever copies or searches finds another character. */
export const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** A letter of one script beside one of another, of which some look alike. */
export const mixedScripts =
  /\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}])|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu;

export const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

export const whatIs = {
  invisible:
    'a character that nobody sees, or that turns the direction of the text, expected text that reads as it is written',
  oddSpace: 'a space that is not the usual one, expected a plain space',
  mixedScripts: 'letters of two scripts in one word, expected letters of one',
  control: 'a control character, expected printable text',
};

/** What of these a text holds, in words. */
export const hiddenCharacters = (text: string): string[] =>
  (
    [
      [invisible, whatIs.invisible],
      [oddSpace, whatIs.oddSpace],
      [mixedScripts, whatIs.mixedScripts],
      [control, whatIs.control],
    ] as const
  ).flatMap(([pattern, what]) => (text.search(pattern) === -1 ? [] : [what]));
