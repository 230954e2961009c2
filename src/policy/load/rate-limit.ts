import type { Rule, Window } from '../format.ts';
import { windows } from '../format.ts';
import { quote, choices } from './describe.ts';

/** So many calls in a window. */
export interface RateLimit {
  readonly count: bigint;
  readonly window: Window;
}

/** The window of that name, if there is one. */
export const windowNamed = (name: string): Window | undefined => windows.find((window) => window === name);

/** The limit of a rule that was written with `rate_limit`, or null. */
export function rateLimitOf({ rate_limit }: Rule): RateLimit | null {
  const limit = rate_limit === null ? null : parseRateLimit(rate_limit);
  return typeof limit === 'string' ? null : limit;
}

const mostCalls = 2n ** 63n - 1n;

/** Reads `30/minute`; a text that is no rate limit gives the words that say why. */
export function parseRateLimit(text: string): RateLimit | string {
  const slash = text.indexOf('/');
  if (slash < 0) return `rate_limit must be calls per window, but is ${quote(text)}.`;
  const [calls, name] = [text.slice(0, slash), text.slice(slash + 1)];
  const count = /^[-+]?[0-9]+$/.test(calls) ? BigInt(calls.replace('+', '')) : 0n;
  if (count <= 0n || count > mostCalls) {
    return `The calls of a rate_limit must be a whole number from 1 up, but are ${quote(calls)}.`;
  }
  const window = windowNamed(name);
  if (!window) return `The window of a rate_limit must be ${choices(windows)}, but is ${quote(name)}.`;
  return { count, window };
}
