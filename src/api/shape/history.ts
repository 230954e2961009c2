import type { ChangeEntry, EntryLink, RetiredEntry } from '../../catalogue/catalogue.ts';
import { apiAddress, entryPath } from '../addresses.ts';
import type { ResponseData } from '../responses.ts';
import type { Surroundings } from './links.ts';

/** A link to an entry of any kind. */
function entryLink({ url }: Surroundings, { kind, id, name, address }: EntryLink) {
  const path = entryPath(kind, id);
  return { kind, id, name, api_url: path === null ? null : url(apiAddress(path)), page_url: url(address) };
}

/** A change with links to what it concerns. */
export const changeData = (
  around: Surroundings,
  { change, address, entries }: ChangeEntry,
): ResponseData<'changes'>[number] => ({
  ...change,
  page_url: around.url(address),
  entries: entries.map((entry) => entryLink(around, entry)),
});

/** What became of an entry that is gone. */
export const retirementData = (
  around: Surroundings,
  { retired, page, files, replacement }: RetiredEntry,
): ResponseData<'retirement'> => ({
  ...retired,
  replaced_by: replacement && entryLink(around, replacement),
  page_url: page === null ? null : around.url(page),
  file_urls: files.map((address) => around.url(address)),
});
