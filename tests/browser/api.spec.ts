/** The API as built: every file, its schema and its description agree. */
import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { departuresFrom } from '../api/support/json-schemas.ts';
import { describedFiles, openapiSchema } from '../api/support/openapi.ts';
import { builtFiles, builtText } from './support/built-site.ts';
import { catalogue } from './support/samples.ts';

const objectSchema = z.record(z.string(), z.unknown());
const builtJson = (path: string): Record<string, unknown> => objectSchema.parse(JSON.parse(builtText(path)));

const openapi = openapiSchema.parse(builtJson('api/v1/openapi.json'));
const server = openapi.servers[0].url;
const files = builtFiles.filter((path) => /^api\/.*\.json$/.test(path) && path !== 'api/v1/openapi.json');
const departures = departuresFrom(
  builtFiles.filter((path) => path.startsWith('schemas/api-v1-')).map((path) => builtJson(path)),
);

test('every file of the API keeps to the schema that it names', () => {
  expect(files.length).toBeGreaterThan(catalogue.tools.length);
  for (const file of files) {
    const value = builtJson(file);
    expect(departures(String(value.$schema), value), file).toEqual([]);
  }
});

test('the OpenAPI document lists exactly the files that there are, with schemas that can be used', () => {
  const described = describedFiles(openapi);
  expect(described.map(({ url }) => url.replace(server, 'api/v1')).sort()).toEqual(files);
  for (const { url, schema } of described) {
    const value = builtJson(url.replace(server, 'api/v1'));
    expect(departures(schema, value), url).toEqual([]);
    expect(departures(schema, {}), url).not.toEqual([]);
  }
});

test('every published schema stands at the address that is its $id', () => {
  const published = builtFiles.filter((path) => path.startsWith('schemas/'));
  expect(published.map((path) => builtJson(path).$id)).toEqual(
    published.map((path) => server.replace('api/v1', path)),
  );
});
