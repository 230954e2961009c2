import type { Catalogue } from './catalogue.ts';
import { readCatalogue } from './read-catalogue.ts';

let built: Promise<Catalogue> | undefined;

/**
 * The catalogue for the pages of a build, read once. While developing it is read anew, so that an edit shows.
 *
 * @throws Error as `readCatalogue` does.
 */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return readCatalogue();
  built ??= readCatalogue();
  return built;
}
