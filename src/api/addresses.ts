/** The addresses of the API, without the site's base path. They are a contract, like those of the pages. */

import { toolId } from '../catalogue/entry-ids.ts';
import type { EntryKind } from '../catalogue/schema/entry.ts';

/** Where a file of the API is served. `path` is its path below the version, such as `tools.json`. */
export const apiAddress = (path: string): string => `/api/v1/${path}`;

export const serverPath = (server: string): string => `servers/${server}.json`;

export const toolPath = (tool: { readonly server: string; readonly name: string }): string =>
  `tools/${toolId(tool)}.json`;

export const attackPath = (attack: string): string => `attacks/${attack}.json`;

/** The folders of the kinds whose entries have files of their own. */
const entryFolders: Partial<Record<EntryKind, string>> = {
  server: 'servers',
  tool: 'tools',
  attack: 'attacks',
};

/** The file of an entry; null for the kinds that stand in lists alone. */
export function entryPath(kind: EntryKind, id: string): string | null {
  const folder = entryFolders[kind];
  return folder === undefined ? null : `${folder}/${id}.json`;
}

/** Where the JSON Schema of a kind of file is served. */
export const responseSchemaAddress = (kind: string): string => `/schemas/api-v1-${kind}.json`;

/** The description of the whole API for programs, and for people. */
export const openapiAddress = apiAddress('openapi.json');
export const documentationAddress = '/docs/api/';

/** The checker as one file, its SHA-256 beside it, and the SHA-256 of it and of every policy. */
export const programAddress = '/policy.mjs';
export const programChecksumAddress = `${programAddress}.sha256`;
export const allChecksumsAddress = '/SHA256SUMS';

/** Checksums of every policy file, with paths relative to its own. */
export const checksumsAddress = '/policies/SHA256SUMS';
