import { containsBytes } from './byte-text.ts';
import type { Operator } from './format.ts';
import { printedForm } from './printed-form.ts';
import { matches } from './regular-expression/matches.ts';
import type { Value } from './value.ts';

const largestSigned = 2n ** 63n - 1n;

/**
 * The number that the engine compares with, or null when the value is none. A whole number above 64 signed bits counts as
 * none, and digits in a string never are a number.
 */
export function asNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'bigint' && value <= largestSigned ? Number(value) : null;
}

/** Whether an operator other than `exists` holds between the value found in a call and the one in the policy. */
export function compare(operator: Operator, found: Value, wanted: Value): boolean {
  switch (operator) {
    case 'eq':
      return isEqual(found, wanted);
    case 'neq':
      return !isEqual(found, wanted);
    case 'in':
      return isAmong(wanted, found);
    case 'not_in':
      return !isAmong(wanted, found);
    case 'lt':
      return compareNumbers(found, wanted, (a, b) => a < b);
    case 'lte':
      return compareNumbers(found, wanted, (a, b) => a <= b);
    case 'gt':
      return compareNumbers(found, wanted, (a, b) => a > b);
    case 'gte':
      return compareNumbers(found, wanted, (a, b) => a >= b);
    case 'regex':
      return typeof found === 'string' && typeof wanted === 'string' && matches(wanted, found);
    case 'contains':
      if (typeof found === 'string') return typeof wanted === 'string' && containsBytes(found, wanted);
      return isAmong(found, wanted);
    case 'exists':
      return wanted === (found !== null);
  }
}

/** Two numbers are equal as numbers; anything else is equal when its printed form is. */
function isEqual(a: Value, b: Value): boolean {
  const [first, second] = [asNumber(a), asNumber(b)];
  if (first !== null && second !== null) return first === second;
  return printedForm(a) === printedForm(b);
}

const isAmong = (list: Value, value: Value): boolean =>
  Array.isArray(list) && list.some((item: Value) => isEqual(item, value));

function compareNumbers(found: Value, wanted: Value, holds: (a: number, b: number) => boolean): boolean {
  const [first, second] = [asNumber(found), asNumber(wanted)];
  return first !== null && second !== null && holds(first, second);
}
