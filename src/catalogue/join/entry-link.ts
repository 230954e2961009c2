import type { EntryLink } from '../catalogue.ts';
import type { Entries } from '../entries.ts';
import { entryKinds } from '../entry-kinds.ts';

import type { EntryKind } from '../schema/entry.ts';

/** Addresses at which what is gone leaves word: its page, when it had one of its own, and its files. */
export function addressesOfGone(kind: EntryKind, id: string): { page: string | null; files: string[] } {
  const { page, files } = entryKinds[kind];
  return { page: page(id).includes('#') ? null : page(id), files: files(id) };
}

/** A link to an entry, or to where it leaves word when it is gone. */
export function entryLink(entries: Entries, kind: EntryKind, id: string): EntryLink {
  const { name: nameOf, page } = entryKinds[kind];
  const name = nameOf(entries, id);
  if (name !== undefined) return { kind, id, name, address: page(id) };
  const gone = addressesOfGone(kind, id);
  return { kind, id, name: id, address: gone.page ?? gone.files[0] ?? page(id) };
}
