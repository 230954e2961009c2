/** Number of single-character insertions, deletions, replacements and swaps of neighbours between two words. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1]?.[j] ?? 0;
      const left = row[j - 1] ?? 0;
      const diagonal = rows[i - 1]?.[j - 1] ?? 0;
      let distance = Math.min(above + 1, left + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) distance = Math.min(distance, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(distance);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[-_\s]/g, '');

interface NearName {
  readonly candidate: string;
  readonly distance: number;
}

/** The known name that is nearest, when it is near enough to be meant, and the one that comes next. */
function nearestNames(name: string, known: readonly string[]): [NearName | undefined, NearName | undefined] {
  // Very long names cannot be near anything, and comparing them would take long.
  if (name.length > 100) return [undefined, undefined];
  const plainName = plain(name);
  const [best, second] = known
    .map((candidate) => ({ candidate, distance: editDistance(plainName, plain(candidate)) }))
    .sort((a, b) => a.distance - b.distance);
  const isNear = best && best.distance <= Math.max(1, Math.floor(best.candidate.length / 3));
  return isNear ? [best, second] : [undefined, undefined];
}

/** The known name that was most likely meant, or null when none is near: more than a third of it would change. */
export const nearestName = (name: string, known: readonly string[]): string | null =>
  nearestNames(name, known)[0]?.candidate ?? null;

/** The same, when no other is as near. */
export function onlyNearestName(name: string, known: readonly string[]): string | null {
  const [best, second] = nearestNames(name, known);
  return best === undefined || best.distance === second?.distance ? null : best.candidate;
}

/** The sentence `Did you mean "x"?`, or what to say when nothing is near. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const nearest = nearestName(name, known);
  return nearest === null ? otherwise : `Did you mean "${nearest}"?`;
}
