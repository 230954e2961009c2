import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all files in a folder, in order. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** What a comparison of two folders found. */
export interface FolderComparison {
  /** How many files either has. */
  readonly files: number;
  /** What is not the same, one line a file. */
  readonly differences: readonly string[];
}

/** Compares two folders file by file and byte by byte. */
export function compareFolders(first: string, second: string): FolderComparison {
  const [ofFirst, ofSecond] = [new Set(filesIn(first)), new Set(filesIn(second))];
  const paths = [...ofFirst.union(ofSecond)].sort();
  return {
    files: paths.length,
    differences: paths.flatMap((path) => {
      if (!ofSecond.has(path)) return [`${path}: only in the first`];
      if (!ofFirst.has(path)) return [`${path}: only in the second`];
      const [a, b] = [readFileSync(join(first, path)), readFileSync(join(second, path))];
      if (a.equals(b)) return [];
      const offset = a.findIndex((byte, index) => byte !== b[index]);
      return [
        `${path}: ${a.length} and ${b.length} bytes, unlike from byte ${offset === -1 ? a.length : offset} on`,
      ];
    }),
  };
}
