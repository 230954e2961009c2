import { getCollection, getEntry } from 'astro:content';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { byId, type Entry } from '../catalogue/entries.ts';
import { joinCatalogue } from '../catalogue/join.ts';
import { ContentFaults } from './content-faults.ts';

let joined: Promise<Catalogue> | undefined;

/**
 * The catalogue for the pages: the entries of all collections, joined once. Astro evaluates this module anew when a
 * collection has changed.
 *
 * @throws ContentFaults while developing, when validation finds any.
 */
export function loadCatalogue(): Promise<Catalogue> {
  joined ??= join();
  return joined;
}

async function join(): Promise<Catalogue> {
  const validation = await getEntry('validation', 'report');
  if (validation && validation.data.faults !== null)
    throw new ContentFaults(validation.data.faults, validation.data);
  return joinCatalogue({
    site: byId(placed(await getCollection('site'))),
    engine: byId(placed(await getCollection('engine'))),
    risk: byId(placed(await getCollection('risk'))),
    references: byId(placed(await getCollection('references'))),
    changes: byId(placed(await getCollection('changes'))),
    retired: byId(placed(await getCollection('retired'))),
    categories: byId(placed(await getCollection('categories'))),
    servers: byId(placed(await getCollection('servers'))),
    tools: byId(placed(await getCollection('tools'))),
    policies: byId(placed(await getCollection('policies'))),
    postures: byId(placed(await getCollection('postures'))),
    attacks: byId(placed(await getCollection('attacks'))),
    docs: byId(placed(await getCollection('docs'))),
  });
}

/** Entries as the loader stored them: each is of a file. */
const placed = <T>(
  entries: readonly { readonly id: string; readonly filePath?: string; readonly data: T }[],
): Entry<T>[] => entries.map(({ id, filePath = '', data }) => ({ id, filePath, data }));
