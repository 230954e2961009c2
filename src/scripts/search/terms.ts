/**
 * The words of a name or of a search: `newOrder`, `new-order`, `/new/order` and `New order` have the same. A code such
 * as `-1021` is a word.
 */
export const termsOf = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((term) => term !== '');

/** The same, and words with a capital within them whole as well: `GitHub` has three. */
export const everyTermOf = (text: string): string[] => [
  ...new Set([...termsOf(text), ...termsOf(text.toLowerCase())]),
];

/** The words of a text as one, so that `neworder` is found as `new_order` is. */
export const joinedTerm = (text: string): string => termsOf(text).join('');

/** Words that say nothing of what is looked for. */
const fillers = new Set(
  (
    'a agent ai an and any are as at be by can do does for from has have how i in into is it its me my of on or our ' +
    'should that the their there this to use was what when where which who why will with you your'
  ).split(' '),
);

/** The words of a search that say what is looked for; all of them when none does. */
export function tellingTerms(search: string): string[] {
  const terms = termsOf(search);
  const telling = terms.filter((term) => !fillers.has(term));
  return telling.length > 0 ? telling : terms;
}

/** What a word begins with in its other forms, such as `withdraw` of `withdrawing`; null where that says too little. */
export function stemOf(term: string): string | null {
  const stem = term.replace(/(?:ing|ies|ed|es|s|y|e)$/, '');
  return stem.length < 4 || stem === term ? null : stem;
}

/** The word with two neighbouring letters swapped back, at each place. */
export const swaps = (term: string): string[] =>
  Array.from(
    { length: term.length - 1 },
    (_, at) => term.slice(0, at) + (term[at + 1] ?? '') + (term[at] ?? '') + term.slice(at + 2),
  ).filter((swapped) => swapped !== term);
