/**
 * The printed form of a value, which the engine compares whenever one side of `eq`, `in` or `contains` is no number.
 * Source: the `%v` verb of Go's fmt package, which the engine uses.
 */
import type { Timestamp, Value } from './value.ts';

type Piece = { readonly text: string } | { readonly value: Value };

/** Decimal exponents from which on, and below which, a number is printed with an exponent. */
const firstLargeExponent = 6;
const lastSmallExponent = -5;

/**
 * Prints a value the way the engine does: `<nil>`, `true`, `1e+06`, `[a b]`, `map[k:v]`. Strings stand without quotes.
 * Uses a list of pieces instead of recursion, so that depth cannot exhaust the stack.
 */
export function printedForm(value: Value): string {
  let text = '';
  const pending: Piece[] = [{ value }];
  for (let piece = pending.pop(); piece !== undefined; piece = pending.pop()) {
    if ('text' in piece) text += piece.text;
    else if (isList(piece.value)) pushInReverse(pending, listPieces(piece.value));
    else if (isMap(piece.value)) pushInReverse(pending, mapPieces(piece.value));
    else text += printedScalar(piece.value);
  }
  return text;
}

function pushInReverse(pending: Piece[], pieces: readonly Piece[]): void {
  for (const piece of pieces.toReversed()) pending.push(piece);
}

const isList = (value: Value): value is readonly Value[] => Array.isArray(value);
const isMap = (value: Value): value is ReadonlyMap<Value, Value> => value instanceof Map;

type Scalar = null | boolean | string | bigint | number | Timestamp;

function printedScalar(value: Scalar): string {
  if (value === null) return '<nil>';
  if (typeof value === 'object') return value.printed;
  return typeof value === 'number' ? printedNumber(value) : String(value);
}

function printedNumber(number: number): string {
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? '+Inf' : '-Inf';
  if (Object.is(number, -0)) return '-0';
  const [digits = '', exponent = ''] = number.toExponential().split('e');
  const power = Number(exponent);
  if (power > lastSmallExponent && power < firstLargeExponent) return String(number);
  return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

function listPieces(list: readonly Value[]): Piece[] {
  const items = list.flatMap((value, index): Piece[] =>
    index === 0 ? [{ value }] : [{ text: ' ' }, { value }],
  );
  return [{ text: '[' }, ...items, { text: ']' }];
}

function mapPieces(map: ReadonlyMap<Value, Value>): Piece[] {
  const entries = [...map].sort(([a], [b]) => compareKeys(a, b));
  const items = entries.flatMap(([key, value], index): Piece[] => [
    { text: index === 0 ? '' : ' ' },
    { value: key },
    { text: ':' },
    { value },
  ]);
  return [{ text: 'map[' }, ...items, { text: ']' }];
}

/** Keys are sorted within their type, and the types by name. */
function compareKeys(a: Value, b: Value): number {
  const byType = typeRank(a) - typeRank(b);
  if (byType !== 0) return byType;
  if (typeof a === 'string' && typeof b === 'string') return compareByCodePoint(a, b);
  const [first, second] = [sortable(a), sortable(b)];
  return first < second || Number.isNaN(first) ? -1 : 1;
}

const largestSigned = 2n ** 63n - 1n;

function typeRank(key: Value): number {
  if (key === null) return 0;
  if (typeof key === 'boolean') return 1;
  if (typeof key === 'number') return 2;
  if (typeof key === 'bigint') return key > largestSigned ? 5 : 3;
  return typeof key === 'string' ? 4 : 6;
}

function sortable(key: Value): number | bigint {
  if (typeof key === 'bigint' || typeof key === 'number') return key;
  if (typeof key === 'boolean') return Number(key);
  return key !== null && typeof key === 'object' && 'time' in key ? key.time : 0;
}

/** Order of the UTF-8 bytes, which is that of the code points; JavaScript's own order differs above U+FFFF. */
function compareByCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
