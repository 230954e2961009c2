/** The schemas take what is served, and nothing that is damaged. */
import { describe, expect, test } from 'vitest';
import { responseJsonSchema } from '../../src/api/json-schema.ts';
import { responses } from '../../src/api/responses.ts';
import { toolSchema } from '../../src/catalogue/schema/tool.ts';
import { catalogueWithHistory, served } from './support/api.ts';
import { ofOtherType, paths, without, type Path } from './support/damage.ts';
import { departuresFrom } from './support/json-schemas.ts';

const { address } = catalogueWithHistory.site;
const files = served(catalogueWithHistory);
const published = Object.entries(responses).map(([kind, response]) =>
  responseJsonSchema(kind, response, address),
);
const departures = departuresFrom(published);
const schemaUrl = (kind: string): string => `${address}schemas/api-v1-${kind}.json`;

test('each schema is one of draft 2020-12 with an address and a title of its own', () => {
  expect(published.map(({ $schema }) => $schema)).toEqual(
    published.map(() => 'https://json-schema.org/draft/2020-12/schema'),
  );
  expect(published.map(({ $id }) => $id)).toEqual(Object.keys(responses).map(schemaUrl));
  expect(new Set(published.map(({ title }) => title)).size).toBe(published.length);
});

test('what a field means stands in the schema, as the content has it', () => {
  const text = JSON.stringify(published.find(({ $id }) => $id === schemaUrl('tool')));
  expect(text).toContain(JSON.stringify(toolSchema.shape.fingerprint.description));
  expect(text).toContain('Of the bytes at `file_url`.');
});

test.each(files)('$path keeps to the schema that it names', ({ value, kind }) => {
  expect(value).toHaveProperty('$schema', schemaUrl(kind));
  expect(departures(schemaUrl(kind), value)).toEqual([]);
});

const oneOfEachShape = (entries: readonly object[]): object[] => [
  ...new Map(entries.map((entry) => [Object.keys(entry).sort().join(), entry])).values(),
];

/** A file of each kind. Of a long list one entry of each shape is kept, so that every place can be damaged. */
const samples = Object.keys(responses).map((kind) => {
  const file = files.find((each) => each.kind === kind);
  if (!file) throw new Error(`No file is of the kind ${kind}.`);
  const { data, ...envelope } = responses[file.kind].schema.parse(file.value);
  return [kind, { ...envelope, data: Array.isArray(data) ? oneOfEachShape(data) : data }] as const;
});

/** Arguments of a case's calls may be anything that JSON holds. */
const isFree = (path: Path): boolean => path.includes('cases') && path.slice(0, -1).includes('arguments');

describe.each(samples)('the schema of %s', (kind, sample) => {
  const faults = (value: unknown): string[] => departures(schemaUrl(kind), value);

  test.each([{}, [], null, 0, 'text', { data: sample.data }, { ...sample, data: {} }])(
    'refuses what is no such file (%#)',
    (value) => {
      expect(faults(value)).not.toEqual([]);
    },
  );

  test('takes the sample, also with a field that a later file may have', () => {
    expect(faults(sample)).toEqual([]);
    expect(faults({ ...sample, later: 1 })).toEqual([]);
  });

  test('refuses the sample when any value in it is of another type', () => {
    const places = paths(sample).filter((path) => !isFree(path));
    expect(places.length).toBeGreaterThan(10);
    const missed = places.filter((path) => faults(ofOtherType(sample, path)).length === 0);
    expect(missed.map((path) => path.join('.'))).toEqual([]);
  });

  test('refuses the sample without any field of its envelope', () => {
    for (const field of Object.keys(sample)) expect(faults(without(sample, field)), field).not.toEqual([]);
  });
});
