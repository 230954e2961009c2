/**
 * Conditions on arguments as regular expressions. The client matches them against the arguments as JSON with sorted keys,
 * in which each pair of the outermost level stands between two NUL characters, so that no nested value is taken for one.
 */
import type { Condition } from '../../format.ts';
import { printedForm } from '../../printed-form.ts';
import type { Value } from '../../value.ts';
import { isPlainText, topLevelArgument, wholeNumber } from '../plain-text.ts';
import { numberPattern } from './number-pattern.ts';
import { escapedForPattern, textPattern } from './text-pattern.ts';

/** A pattern that holds for the arguments of exactly the calls for which a condition holds; null when there is none. */
export function conditionPattern(condition: Condition): string | null {
  const pattern = patternFor(condition);
  return pattern === null || looksSlow(pattern) ? null : pattern;
}

/** What the client's guard against slow patterns refuses: something repeated after a closing parenthesis. */
const looksSlow = (pattern: string): boolean => /\)[*+?{]/.test(pattern);

function patternFor({ path, op, value }: Condition): string | null {
  const name = topLevelArgument(path);
  if (name === null || !/^[\x20-\x7e]+$/.test(name)) return null;
  const carries = (valuePattern: string): string => `(?=[^]*${pair(name, valuePattern)})`;
  switch (op) {
    case 'exists':
      if (typeof value !== 'boolean') return null;
      // null counts as missing, whether it is asked for or not.
      return value ? carries(notNull) : `(?![^]*${pair(name, notNull)})`;
    case 'eq':
      return whenKnown(equalTo(value), carries);
    case 'in':
      return whenKnown(equalToOneOf(value), carries);
    case 'neq':
      return whenKnown(equalTo(value), (equal) => carries(otherThan(equal)));
    case 'not_in':
      return whenKnown(equalToOneOf(value), (equal) => carries(otherThan(equal)));
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte': {
      const bound = wholeNumber(value);
      return bound === null || bound < 0 ? null : carries(numberPattern(op, bound));
    }
    case 'regex':
      return whenKnown(typeof value === 'string' ? textPattern(value) : null, (text) =>
        carries(`"(?:${text})"`),
      );
    case 'contains':
      return null;
  }
}

const nul = '\\x00';
const anything = '[^\\x00]*';
const notNull = `(?!null${nul})${anything}`;
const otherThan = (equal: string): string => `(?!(?:${equal})${nul})${anything}`;

const pair = (name: string, valuePattern: string): string =>
  `${nul}${escapedForPattern(JSON.stringify(name))}:(?:${valuePattern})${nul}`;

const whenKnown = (pattern: string | null, then: (pattern: string) => string): string | null =>
  pattern === null ? null : then(pattern);

function equalToOneOf(values: Value): string | null {
  if (!Array.isArray(values) || values.length === 0) return null;
  const patterns = values.map(equalTo);
  return patterns.includes(null) ? null : patterns.join('|');
}

/** The JSON of all that the engine takes for equal to a value, by its number or by its printed form. */
function equalTo(value: Value): string | null {
  if (isPlainText(value)) return escapedForPattern(JSON.stringify(value));
  const number = wholeNumber(value);
  if (number === null && typeof value !== 'boolean') return null;
  const json = number === null ? JSON.stringify(value) : String(number);
  return `${escapedForPattern(json)}|${escapedForPattern(JSON.stringify(printedForm(value)))}`;
}
