/** How texts are written in a policy, so that the engine reads them as they are. */

/** What a line of a policy keeps to, so that a page shows it whole. */
export const policyColumns = 80;

/** Breaks a text into lines of at most so many characters, between words. */
export function wrap(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** Words that YAML takes for something else than a text. */
const noText = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/** A text without quotes where it can stand in that way, else in quotes. */
export const plainOrQuoted = (text: string): string =>
  /^[A-Za-z](?:[A-Za-z0-9 _./,-]*[A-Za-z0-9])?$/.test(text) && !noText.test(text) ? text : doubleQuoted(text);

/** A JSON string is a YAML string too, once what YAML takes for no character of a text is escaped as well. */
export const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** In single quotes, which leave backslashes alone. For texts of one line. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** In double quotes on as many lines as it takes. A backslash at the end of a line joins it with the next. */
export function brokenQuoted(text: string, indent: string): string[] {
  const pieces =
    doubleQuoted(text)
      .slice(1, -1)
      .match(/\\(?:u[0-9a-f]{4}|.)|[^\\]/gsu) ?? [];
  const width = policyColumns - indent.length - '\\'.length;
  const lines = [''];
  for (const piece of pieces) {
    const line = lines.at(-1) ?? '';
    // A space at the beginning of a line would be lost.
    if (line.length + piece.length > width && piece !== ' ') lines.push(piece);
    else lines[lines.length - 1] = line + piece;
  }
  const last = lines.length - 1;
  return ['"\\', ...lines.map((line, index) => `${indent}${line}${index < last ? '\\' : '"'}`)];
}
