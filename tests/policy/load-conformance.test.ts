/** Loading agrees with the real engine: verdict, places in error and their order, and what a valid policy holds. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadPolicy, type Loaded } from '../../src/policy/load.ts';
import { readEngineCases, readRecorded } from './support/corpus.ts';
import { placeInMessage } from './support/engine-place.ts';
import { printPolicy } from './support/print-policy.ts';

const readingCase = z.object({
  topic: z.string(),
  text: z.string(),
  verdict: z.enum(['valid', 'invalid', 'unreadable']),
  places: z.array(z.string()).default([]),
  holds: z.string().optional(),
});

/** Our places, read from a message as the engine would write it. */
const placesOf = (loaded: Loaded) =>
  loaded.verdict === 'invalid'
    ? loaded.problems.map(({ place }) =>
        placeInMessage(/^(?:tools|hide)/.test(place) ? `${place}: ` : `${place} `),
      )
    : [];

const engineCases = ['engine-v1.jsonl', 'engine-v2.jsonl'].flatMap(readEngineCases);

test('the corpora are whole', () => {
  expect(engineCases).toHaveLength(416 + 852);
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

const readingCases = readRecorded('yaml-reading.jsonl', readingCase);
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
