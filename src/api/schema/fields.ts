import { z } from 'zod';

/** An absolute address on the site. */
export const url = z.url();

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 of 64 hexadecimal digits');

/**
 * What an entry is called in the whole catalogue: the names on the way to it, such as `binance/bn_new_order`. It never
 * changes its meaning.
 */
export const entryId = z.string().regex(/^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/, 'names joined by slashes');

/** Where an entry stands: its own file of the API, and its page for people. */
export const entryAddresses = { id: entryId, api_url: url, page_url: url };
