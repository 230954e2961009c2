/** Loading agrees with the real engine: verdict, places in error and their order, and what a valid policy holds. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadPolicy, type Loaded } from '../../src/policy/load.ts';
import { placeInMessage } from './support/engine-place.ts';
import { printPolicy } from './support/print-policy.ts';

const verdict = z.enum(['valid', 'invalid', 'unreadable']);

const engineCase = z.object({
  id: z.string(),
  policy: z.string(),
  expect: z.object({ verdict, errors: z.array(z.string()).default([]) }),
});

const readingCase = z.object({
  topic: z.string(),
  text: z.string(),
  verdict,
  places: z.array(z.string()).default([]),
  holds: z.string().optional(),
});

const readLines = <T>(file: string, format: z.ZodType<T>): T[] =>
  readFileSync(new URL(`conformance/${file}`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => format.parse(JSON.parse(line)));

/** Our places, read from a message as the engine would write it. */
const placesOf = (loaded: Loaded) =>
  loaded.verdict === 'invalid'
    ? loaded.problems.map(({ place }) =>
        placeInMessage(/^(?:tools|hide)/.test(place) ? `${place}: ` : `${place} `),
      )
    : [];

const engineCases = readLines('engine-v1.jsonl', engineCase);

test('the corpora are whole', () => {
  expect(engineCases).toHaveLength(416);
  expect(readingCases.length).toBeGreaterThan(900);
});

describe('verdict and places of the engine', () => {
  test.each(engineCases)('$id', (corpusCase) => {
    const loaded = loadPolicy(corpusCase.policy);
    const { errors, verdict } = corpusCase.expect;
    expect({ verdict: loaded.verdict, places: placesOf(loaded) }).toEqual({
      verdict,
      places: errors.map(placeInMessage),
    });
  });
});

const readingCases = readLines('yaml-reading.jsonl', readingCase);
const topics = Map.groupBy(readingCases, ({ topic }) => topic);

describe('YAML as the engine reads it', () => {
  test.each([...topics])('%s', (_, cases) => {
    for (const { text, verdict, places, holds } of cases) {
      const loaded = loadPolicy(text);
      const found = {
        verdict: loaded.verdict,
        places: placesOf(loaded),
        holds: loaded.verdict === 'valid' ? printPolicy(loaded.policy) : undefined,
      };
      expect(found, JSON.stringify(text)).toEqual({ verdict, places, holds });
    }
  });
});
