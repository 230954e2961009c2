/** The addresses of the API, without the site's base path. They are a contract, like those of the pages. */

/** Where a file of the API is served. `path` is its path below the version, such as `tools.json`. */
export const apiAddress = (path: string): string => `/api/v1/${path}`;

export const serverPath = (server: string): string => `servers/${server}.json`;

export const toolPath = (tool: { readonly server: string; readonly name: string }): string =>
  `tools/${tool.server}/${tool.name}.json`;

/** Where the JSON Schema of a kind of file is served. */
export const responseSchemaAddress = (kind: string): string => `/schemas/api-v1-${kind}.json`;

/** The description of the whole API for programs, and for people. */
export const openapiAddress = apiAddress('openapi.json');
export const documentationAddress = '/docs/api/';

/** Checksums of every policy file, with paths relative to its own. */
export const checksumsAddress = '/policies/SHA256SUMS';
