import { absoluteUrl } from '../catalogue/addresses.ts';
import type { Site } from '../catalogue/schema/site.ts';
import { apiAddress, documentationAddress, responseSchemaAddress } from './addresses.ts';
import { schemaVersion, type ApiFile } from './api-file.ts';
import { responses } from './responses.ts';

/** Files that one path of the document describes: a file at the top by itself, those of a folder together. */
interface PathGroup {
  /** Path with the name of a file of a folder left open, such as `/tools/bank/{tool}.json`. */
  readonly path: string;
  readonly files: readonly [ApiFile, ...ApiFile[]];
}

/** The API as an OpenAPI 3.1 document. It lists what there is, no more: an open name takes the names that exist. */
export function openapiDocument(site: Site, files: readonly ApiFile[]) {
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: { title: site.title, summary: site.description, version: schemaVersion },
    externalDocs: { url: absoluteUrl(site.address, documentationAddress) },
    servers: [{ url: absoluteUrl(site.address, apiAddress('')).replace(/\/$/, '') }],
    paths: Object.fromEntries(pathGroups(files).map((group) => [group.path, pathItem(site, group)])),
  };
}

function pathGroups(files: readonly ApiFile[]): PathGroup[] {
  const groups = new Map<string, [ApiFile, ...ApiFile[]]>();
  for (const file of files) {
    const folder = file.path.slice(0, file.path.lastIndexOf('/') + 1);
    const key = folder === '' ? file.path : folder;
    const group = groups.get(key);
    if (group) group.push(file);
    else groups.set(key, [file]);
  }
  return [...groups].map(([key, group]) => ({
    path: key.endsWith('/') ? `/${key}{${group[0].kind}}.json` : `/${key}`,
    files: group,
  }));
}

function pathItem({ address }: Site, { path, files }: PathGroup) {
  const [{ kind }] = files;
  const { title } = responses[kind];
  const kinds = [...new Set(files.map((file) => file.kind))];
  const schemas = kinds.map((each) => ({ $ref: absoluteUrl(address, responseSchemaAddress(each)) }));
  return {
    ...(path.includes('{') ? { parameters: [nameParameter(kind, files)] } : {}),
    get: {
      operationId: path
        .replace(/\.json$/, '')
        .match(/\w+/g)
        ?.join('_'),
      summary: title,
      responses: {
        200: {
          description: title,
          content: { 'application/json': { schema: schemas.length === 1 ? schemas[0] : { anyOf: schemas } } },
        },
      },
    },
  };
}

const nameParameter = (name: string, files: readonly ApiFile[]) => ({
  name,
  in: 'path',
  required: true,
  schema: {
    type: 'string',
    enum: files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)),
  },
});
