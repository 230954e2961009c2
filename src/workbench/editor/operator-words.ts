import type { Operator } from '../../policy/format.ts';

/** What each operator asks, in one sentence. */
export const operatorWords: Readonly<Record<Operator, string>> = {
  eq: 'Equal: numbers as numbers, anything else letter by letter.',
  neq: 'Not equal. An argument that is left out does not hold.',
  in: 'Equal to one entry of a list.',
  not_in: 'Equal to no entry of a list.',
  lt: 'Less than. Both must be numbers, not digits in a string.',
  lte: 'At most. Both must be numbers, not digits in a string.',
  gt: 'More than. Both must be numbers, not digits in a string.',
  gte: 'At least. Both must be numbers, not digits in a string.',
  regex: 'Matches a regular expression in RE2 syntax, anywhere in a string. Write ^ and $ for the whole.',
  contains: 'Has a part of a string, or an entry of a list.',
  exists: 'With true: is there and not null. With false: is missing or null.',
};
