import type { z } from 'zod';
import { didYouMean } from '../../policy/nearest-name.ts';

export type Issue = z.core.$ZodIssue;

/** The types of values, as one who writes YAML would call them. */
const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

/** What a schema expects where a value departs from it, in words that end a sentence. */
export function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue ? oneOf(issue.options.map(String)) : 'another kind of value';
    case 'too_small':
      return issue.origin === 'string' ? 'text' : amount('at least', issue.minimum, issue.origin);
    case 'too_big':
      return amount('at most', issue.maximum, issue.origin);
    case 'invalid_format':
      return expectedFormat(issue);
    default:
      return lowerFirst(issue.message);
  }
}

function expectedFormat(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'a web address';
  if (issue.format === 'date') return 'a day such as 2026-01-31';
  if (issue.format === 'datetime') return 'a time such as 2026-01-31T10:00:00Z';
  // The schemas' own patterns come with a description; the rest names its text.
  return lowerFirst(issue.message.replace(/^Invalid string: must /, 'text that must '));
}

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;

function amount(bound: string, size: number | bigint, origin: string): string {
  const units: Readonly<Record<string, string>> = {
    string: ' characters',
    array: size === 1 ? ' entry' : ' entries',
  };
  return `${bound} ${size}${units[origin] ?? ''}`;
}

/** The way out, where the departure shows what was meant; else null. */
export function hintFor(issue: Issue, found: unknown): string | null {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    return didYouMean(found, issue.values.map(String), 'Take one of the values named.');
  }
  if (issue.code === 'invalid_union' && 'options' in issue && typeof found === 'string') {
    return didYouMean(found, issue.options.map(String), 'Take one of the values named.');
  }
  if (issue.code !== 'invalid_type') return null;
  if (issue.expected === 'string' && typeof found !== 'object') return 'Put it in quotes.';
  if (issue.expected === 'number' && typeof found === 'string') return 'Write digits without quotes.';
  if (issue.expected === 'boolean') return 'Write true or false, without quotes.';
  return null;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
