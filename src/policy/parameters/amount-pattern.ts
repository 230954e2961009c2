import { compareDecimals, readDecimal } from './decimal.ts';

/** Which amounts a pattern admits. */
export interface AmountBounds {
  /** The lowest, a whole number. */
  readonly from: number;
  /** What every amount is lower than, as a decimal number. Above `from`, and with no more decimals than amounts have. */
  readonly below: string;
  /** How many digits may follow the point. */
  readonly decimals: number;
}

/**
 * A pattern that matches a decimal number exactly when it lies within bounds, is written without a sign, an exponent, a leading
 * zero or anything around it, and has no more decimals than allowed.
 */
export function amountPattern({ from, below, decimals }: AmountBounds): string {
  const bound = readDecimal(below);
  if (bound === null || (compareDecimals(below, String(from)) ?? 0) <= 0)
    throw new Error(`${below} is no decimal number above ${from}.`);
  const last = BigInt(bound.whole) - 1n;
  const whole =
    last < from ? null : `${alternatives(numbersBetween(BigInt(from), last))}${anyFraction(decimals)}`;
  if (bound.fraction === '' && whole !== null) return `^${whole}$`;
  const atBound = `${bound.whole}(?:\\.${alternatives(fractionsBelow(bound.fraction, decimals))})?`;
  return whole === null ? `^${atBound}$` : `^(?:${whole}|${atBound})$`;
}

const anyFraction = (decimals: number): string =>
  decimals === 0 ? '' : `(?:\\.${repeated('[0-9]', 1, decimals)})?`;

const alternatives = (all: readonly string[]): string =>
  all.length === 1 && all[0] !== undefined ? all[0] : `(?:${all.join('|')})`;

/** Patterns that together match the whole numbers from one to another, the shortest first. */
function numbersBetween(first: bigint, last: bigint): string[] {
  const found: string[] = [];
  // Lengths of which every number is matched follow each other, and share one pattern.
  let shortest: number | null = null;
  for (let length = String(first).length; length <= String(last).length; length += 1) {
    const lowest = length === 1 ? 0n : 10n ** BigInt(length - 1);
    const highest = 10n ** BigInt(length) - 1n;
    const low = first > lowest ? first : lowest;
    if (last < highest || low !== (length === 1 ? 1n : lowest)) {
      found.push(...digitsBetween(String(low), String(last < highest ? last : highest)));
      continue;
    }
    if (shortest !== null) found.pop();
    shortest ??= length;
    found.push(`[1-9]${repeated('[0-9]', shortest - 1, length - 1)}`);
  }
  return found;
}

/** Patterns for the numbers between two of the same length. */
function digitsBetween(low: string, high: string): string[] {
  if (low === '') return [''];
  if (/^0+$/.test(low) && /^9+$/.test(high)) return [repeated('[0-9]', low.length, low.length)];
  const [first, last] = [Number(low[0]), Number(high[0])];
  const [lowRest, highRest] = [low.slice(1), high.slice(1)];
  if (first === last) return digitsBetween(lowRest, highRest).map((rest) => `${first}${rest}`);
  const isLowWhole = /^0*$/.test(lowRest);
  const isHighWhole = /^9*$/.test(highRest);
  const middle = digit(isLowWhole ? first : first + 1, isHighWhole ? last : last - 1);
  return [
    ...(isLowWhole
      ? []
      : digitsBetween(lowRest, '9'.repeat(lowRest.length)).map((rest) => `${first}${rest}`)),
    ...(middle === '' ? [] : [`${middle}${repeated('[0-9]', lowRest.length, lowRest.length)}`]),
    ...(isHighWhole
      ? []
      : digitsBetween('0'.repeat(highRest.length), highRest).map((rest) => `${last}${rest}`)),
  ];
}

/** Patterns for the digits after the point of every fraction that is lower, of at least one digit. */
function fractionsBelow(bound: string, decimals: number): string[] {
  return Array.from(bound).flatMap((next, index) => {
    const same = bound.slice(0, index);
    const lower = digit(0, Number(next) - 1);
    return [
      // What ends earlier is lower, as the last digit of the bound is no zero.
      ...(same === '' ? [] : [same]),
      ...(lower === '' ? [] : [`${same}${lower}${repeated('[0-9]', 0, decimals - index - 1)}`]),
    ];
  });
}

/** One digit from a range; empty when there is none in it. */
const digit = (first: number, last: number): string =>
  first > last ? '' : first === last ? String(first) : `[${first}-${last}]`;

function repeated(pattern: string, least: number, most: number): string {
  if (most === 0) return '';
  if (least === most) return most === 1 ? pattern : `${pattern}{${most}}`;
  return least === 0 && most === 1 ? `${pattern}?` : `${pattern}{${least},${most}}`;
}
