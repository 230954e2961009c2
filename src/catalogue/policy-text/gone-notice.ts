import { absoluteUrl } from '../addresses.ts';
import type { RetiredEntry } from '../catalogue.ts';
import { comment } from './comment.ts';

/**
 * What stands at the address of a policy file that is gone: comments that say where to go. The engine refuses a file
 * without a policy in it, so nobody runs without one unawares.
 */
export function goneNotice({ retired, replacement }: RetiredEntry, siteAddress: string): string {
  const { id, status, date, why } = retired;
  const next = replacement ? `See ${absoluteUrl(siteAddress, replacement.address)}` : 'Nothing replaces it.';
  return [`The policy ${id} was ${status} on ${date}. ${why}`, next]
    .map((text) => `${comment(text)}\n`)
    .join('');
}
