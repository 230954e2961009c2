import { expect, test } from 'vitest';
import { apiFiles } from '../../src/api/files.ts';
import { openapiDocument } from '../../src/api/openapi.ts';
import { catalogue, served } from './support/api.ts';
import { describedFiles, openapiSchema } from './support/openapi.ts';

const site = { ...catalogue.site, address: 'https://example.org/base/' };
const files = apiFiles(catalogue);
const document = openapiSchema.parse(openapiDocument(site, files));

test('it describes exactly the files that are served, each with its schema', () => {
  const described = describedFiles(document);
  expect(described).toEqual(
    served(catalogue).map(({ path, kind }) => ({
      url: `https://example.org/base/api/v1/${path}`,
      schema: { $ref: `https://example.org/base/schemas/api-v1-${kind}.json` },
    })),
  );
});

test('the files of a folder share a path, and every operation has a name of its own', () => {
  const paths = Object.keys(document.paths);
  expect(paths).toContain('/tools/norbank/{tool}.json');
  expect(paths.length).toBeLessThan(files.length);
  const names = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('files of two kinds in one folder share a path that allows both schemas', () => {
  const [tool] = files.filter(({ kind }) => kind === 'tool');
  const [server] = files.filter(({ kind }) => kind === 'server');
  if (!tool || !server) throw new Error('There is no tool or no server.');
  const mixed = openapiSchema.parse(
    openapiDocument(site, [
      { ...tool, path: 'tools/other/bn_one.json' },
      { ...server, path: 'tools/other/bn_two.json' },
    ]),
  );
  const schemas = ['tool', 'server'].map((kind) => ({
    $ref: `https://example.org/base/schemas/api-v1-${kind}.json`,
  }));
  expect(describedFiles(mixed)).toEqual([
    { url: 'https://example.org/base/api/v1/tools/other/bn_one.json', schema: { anyOf: schemas } },
    { url: 'https://example.org/base/api/v1/tools/other/bn_two.json', schema: { anyOf: schemas } },
  ]);
});
