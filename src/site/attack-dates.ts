import type { Attack } from '../catalogue/schema/attack.ts';

/** When it happened, such as `2018-04 to 2023-01`. */
export const dateInWords = ({ from, to }: Attack['date']): string =>
  to === undefined ? from : `${from} to ${to}`;

/** Every year in which it went on, the first one first. */
export function yearsOf({ from, to = from }: Attack['date']): string[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
