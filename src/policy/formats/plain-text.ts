import type { Value } from '../value.ts';

/**
 * Whether a text in a policy is equal to nothing but the same text in a call. The engine compares printed forms, in which
 * `5` and `"5"`, or `true` and `"true"`, are the same.
 */
export const isPlainText = (value: Value): value is string =>
  typeof value === 'string' &&
  !value.includes('\ufffd') &&
  !/^(?:true|false|<nil>|-?[0-9]+(?:\.[0-9]+)?(?:e[-+][0-9]+)?|\[.*\]|map\[.*\])$/s.test(value);

/** A whole number that JavaScript holds exactly, or null. */
export function wholeNumber(value: Value): number | null {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return Number.isSafeInteger(number) ? Number(number) : null;
}

/** The name of the argument that a path leads to; null for a counter, and for an argument within another. */
export const topLevelArgument = (path: string): string | null =>
  /^args\.(?<name>[^.]+)$/.exec(path)?.groups?.name ?? null;
