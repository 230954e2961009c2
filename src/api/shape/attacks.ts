import type { AttackEntry } from '../../catalogue/catalogue.ts';
import { attackPath } from '../addresses.ts';
import type { ResponseData } from '../responses.ts';
import { entryLinks, type Surroundings } from './links.ts';
import { attackPolicy, attackPolicyFile } from './policies.ts';

const links = (around: Surroundings, { attack, address }: AttackEntry) =>
  entryLinks(around, attack.id, attackPath(attack.id), address);

/** A documented case as the list shows it. */
export const attackSummary = (around: Surroundings, entry: AttackEntry): ResponseData<'attacks'>[number] => ({
  ...entry.attack,
  ...links(around, entry),
  policy: attackPolicyFile(around, entry),
});

/** Everything on a documented case. */
export const attackEntry = (around: Surroundings, entry: AttackEntry): ResponseData<'attack'> => ({
  ...entry.attack,
  ...links(around, entry),
  policy: attackPolicy(around, entry),
  references: entry.references.flatMap(({ list, entries }) =>
    entries.map((each) => ({ list: list.id, ...each, list_title: list.title, list_version: list.version })),
  ),
});
