import type { PolicyFile } from '../catalogue/catalogue.ts';
import { checksumsAddress } from './addresses.ts';

/** Policy files with their SHA-256, as `sha256sum -c` reads them, in the order of their paths. */
export function checksums(files: readonly PolicyFile[]): string {
  const folder = checksumsAddress.slice(0, checksumsAddress.lastIndexOf('/') + 1);
  const lines = files.map(({ address, sha256 }) => {
    if (!address.startsWith(folder))
      throw new Error(`${address} is not below ${folder}, where ${checksumsAddress} is.`);
    return { path: address.slice(folder.length), sha256 };
  });
  return lines
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}
