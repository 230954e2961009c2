/** A file that is served, with its SHA-256. */
export interface SummedFile {
  readonly address: string;
  readonly sha256: string;
}

/** Files with their SHA-256, as `sha256sum -c` reads them in a folder, in the order of their paths. */
export function checksums(files: readonly SummedFile[], folder: string): string {
  const lines = files.map(({ address, sha256 }) => {
    if (!address.startsWith(folder)) throw new Error(`${address} is not below ${folder}.`);
    return { path: address.slice(folder.length), sha256 };
  });
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
