import { z } from 'zod';

/** The kinds of entries that have an address of their own, on which other people's links depend. */
export const entryKind = z.enum(['server', 'tool', 'policy', 'posture', 'attack', 'category', 'doc']);

export type EntryKind = z.infer<typeof entryKind>;

/**
 * What an entry is called in the whole catalogue: the names on the way to it, such as `bank/send_payment`. It never
 * changes its meaning.
 */
export const entryId = z
  .string()
  .regex(
    /^[a-z0-9_-]+(?:\/[a-z0-9_-]+)*$/,
    'names of lower-case letters, digits, dashes and underscores, joined by slashes',
  );

/** The names that make up the id of each kind. A page of the documentation has as many as its path. */
export const idParts: Readonly<Record<EntryKind, string>> = {
  server: 'server',
  tool: 'server/tool',
  policy: 'server/tool/policy',
  posture: 'server/posture',
  attack: 'attack',
  category: 'category',
  doc: 'page',
};

/** Whether an id has as many names as its kind demands. */
export const fitsKind = (kind: EntryKind, id: string): boolean =>
  kind === 'doc' || id.split('/').length === idParts[kind].split('/').length;
