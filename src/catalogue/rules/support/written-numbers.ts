/** Numbers as people write them: in figures, with commas, or as a word up to twelve. */
const numberWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** Matches one, as a part of a regular expression. */
export const writtenNumber = String.raw`(?<![\w.,-])(?:\d+(?:,\d{3})*|${numberWords.join('|')})`;

/** The number that was written. */
export const writtenValue = (written: string): number => {
  const word = numberWords.indexOf(written.toLowerCase());
  return word === -1 ? Number(written.replaceAll(',', '')) : word + 1;
};
