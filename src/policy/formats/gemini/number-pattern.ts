/**
 * Patterns for numbers as JSON.stringify writes them: `12`, `-3.5`, `1e-7`, `1e+21`. None repeats a group, which the
 * client's guard against slow patterns refuses.
 */

/** Digits after the point, or none. */
const fraction = '(?:|\\.[0-9]+)';
const below0 = '-[0-9][0-9.e+-]*';
/** Greater than 0, and less than a millionth. */
const tiny = '[0-9][0-9.]*e-[0-9]+';
const above1e21 = '[0-9][0-9.]*e\\+[0-9]+';

/** Numbers that compare so with a whole number from 0 up. */
export function numberPattern(operator: 'lt' | 'lte' | 'gt' | 'gte', bound: number): string {
  switch (operator) {
    case 'lt':
      return oneOf([below0, ...wholeUpTo(bound - 1), ...(bound > 0 ? [tiny] : [])]);
    case 'lte':
      return oneOf([below0, ...wholeUpTo(bound - 1), String(bound), ...(bound > 0 ? [tiny] : [])]);
    case 'gt':
      return oneOf([
        `${oneOf(integersFrom(bound + 1))}${fraction}`,
        `${bound}\\.[0-9]+`,
        above1e21,
        ...(bound === 0 ? [tiny] : []),
      ]);
    case 'gte':
      return oneOf([`${oneOf(integersFrom(bound))}${fraction}`, above1e21, ...(bound === 0 ? [tiny] : [])]);
  }
}

const oneOf = (patterns: readonly string[]): string => `(?:${patterns.join('|')})`;

/** Numbers from 0 whose whole part is at most that. */
const wholeUpTo = (greatest: number): string[] =>
  greatest < 0 ? [] : [`${oneOf(integersUpTo(String(greatest)))}${fraction}`];

function integersUpTo(greatest: string): string[] {
  const shorter = greatest.length === 1 ? [] : ['[0-9]', ...lengths(2, greatest.length - 1)];
  return [...shorter, ...sameLength(greatest, 'down', greatest.length > 1)];
}

function integersFrom(least: number): string[] {
  const digits = String(least);
  return [...sameLength(digits, 'up', false), `[1-9][0-9]{${digits.length},}`];
}

/** Integers of so many digits, none of which begins with 0. */
const lengths = (from: number, to: number): string[] =>
  to < from ? [] : [from === to ? `[1-9][0-9]{${from - 1}}` : `[1-9][0-9]{${from - 1},${to - 1}}`];

/** Integers with as many digits as the bound, from it up or from it down. */
function sameLength(bound: string, direction: 'up' | 'down', leadsWithout0: boolean): string[] {
  const patterns = [bound];
  for (const [index, digit] of Array.from(bound).entries()) {
    const first = index === 0 && leadsWithout0 ? 1 : 0;
    const [from, to] = direction === 'up' ? [Number(digit) + 1, 9] : [first, Number(digit) - 1];
    if (from > to) continue;
    const rest = bound.length - index - 1;
    const any = rest === 0 ? '' : `[0-9]${rest === 1 ? '' : `{${rest}}`}`;
    patterns.push(`${bound.slice(0, index)}${from === to ? from : `[${from}-${to}]`}${any}`);
  }
  return patterns;
}
