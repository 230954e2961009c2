/** Decimal numbers as text, compared exactly: no binary fraction comes near them. */

const form = /^(0|[1-9][0-9]*)(?:\.([0-9]+))?$/;

/** A decimal number in its parts. */
export interface Decimal {
  readonly whole: string;
  /** The digits after the point, without zeros at their end; empty when there are none. */
  readonly fraction: string;
}

/** Reads a number without sign, exponent or leading zero; null when the text is none. */
export function readDecimal(text: string): Decimal | null {
  const [, whole, fraction = ''] = form.exec(text) ?? [];
  return whole === undefined ? null : { whole, fraction: fraction.replace(/0+$/, '') };
}

/** The number in units of its last place. */
export const inPlaces = ({ whole, fraction }: Decimal, places: number): bigint =>
  BigInt(whole + fraction.padEnd(places, '0').slice(0, places));

/** The text of a number that is so many units of the last place. */
export function fromPlaces(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

/** Less than 0, 0 or more than 0, as the first is lower, equal or higher. Null when one of them is no number. */
export function compareDecimals(first: string, second: string): number | null {
  const [a, b] = [readDecimal(first), readDecimal(second)];
  if (a === null || b === null) return null;
  const places = Math.max(a.fraction.length, b.fraction.length);
  const [left, right] = [inPlaces(a, places), inPlaces(b, places)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The highest number of so many decimals that is lower: 49.99999999 for 50 and 8. */
export function justBelow(bound: string, decimals: number): string {
  const decimal = readDecimal(bound);
  if (decimal === null) return bound;
  const units = inPlaces(decimal, decimals);
  // Digits beyond the last place are cut off, so that what is left is lower already.
  const isCut = decimal.fraction.length > decimals;
  return fromPlaces(isCut ? units : units - 1n, decimals);
}

/** The product of decimal numbers. */
export function product(factors: readonly string[]): string {
  let units = 1n;
  let places = 0;
  for (const factor of factors) {
    const decimal = readDecimal(factor);
    if (decimal === null) throw new Error(`${factor} is no decimal number.`);
    units *= inPlaces(decimal, decimal.fraction.length);
    places += decimal.fraction.length;
  }
  return fromPlaces(units, places);
}

/** With commas between thousands, as people read it. */
export function withThousands(number: string): string {
  const [whole = '', fraction] = number.split('.');
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
