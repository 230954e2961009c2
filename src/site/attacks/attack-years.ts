import type { Attack } from '../../catalogue/schema/attack.ts';

/** Every year in which a case went on, the first one first. */
export function yearsOf({ from, to = from }: Attack['date']): string[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
