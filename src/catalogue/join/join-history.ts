import { changeAddress } from '../addresses.ts';
import type { ChangeEntry, RetiredEntry } from '../catalogue.ts';
import type { Entries } from '../entries.ts';
import type { Change } from '../schema/changes.ts';
import type { Retired } from '../schema/retired.ts';
import { addressesOfGone, entryLink } from './entry-link.ts';

/** A change with links to the entries it concerns. */
export const joinChange = (entries: Entries, change: Change): ChangeEntry => ({
  change,
  address: changeAddress(change.id),
  entries: change.entries.flatMap(({ kind, ids }) => ids.map((id) => entryLink(entries, kind, id))),
});

/** What is gone, with its old addresses and what replaces it. */
export const joinRetired = (entries: Entries, retired: Retired): RetiredEntry => ({
  retired,
  ...addressesOfGone(retired.kind, retired.id),
  replacement:
    retired.replaced_by === undefined ? null : entryLink(entries, retired.kind, retired.replaced_by),
});
