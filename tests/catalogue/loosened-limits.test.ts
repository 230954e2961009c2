/** Every limit in the catalogue is loosened in its file, one at a time, and the cases beside the file must notice. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { unmetExpectations } from '../../src/catalogue/proof/expectations.ts';
import { casesSchema } from '../../src/catalogue/schema/cases.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { validPolicy } from '../policy/support/valid-policy.ts';

const limitLine = /(?<=rate_limit: )(?<count>\d+)\/(?<window>minute|hour|day)/g;

interface Loosening {
  readonly title: string;
  readonly text: string;
}

/** The text with each limit in turn raised by one call, and with the same number of calls in a shorter window. */
function loosenings(text: string): Loosening[] {
  return [...text.matchAll(limitLine)].flatMap(
    ({ index, 0: limit, groups: { count = '', window = '' } = {} }) => {
      const shorter = window === 'day' ? 'hour' : window === 'hour' ? 'minute' : null;
      const loosened = [
        `${Number(count) + 1}/${window}`,
        ...(shorter === null ? [] : [`${count}/${shorter}`]),
      ];
      return loosened.map((other) => ({
        title: `${limit} loosened to ${other}`,
        text: text.slice(0, index) + other + text.slice(index + limit.length),
      }));
    },
  );
}

const files = globSync(['content/tools/*/*/*.cases.yaml', 'content/attacks/*.cases.yaml'])
  .toSorted()
  .map((casesPath) => {
    const policyPath = casesPath.replace(/\.cases\.yaml$/, '.yaml');
    const { cases } = casesSchema.parse(parse(readFileSync(casesPath, 'utf8')));
    return {
      name: `${policyPath.split('/').at(-2)}/${basename(policyPath)}`,
      text: readFileSync(policyPath, 'utf8'),
      cases,
    };
  });

test('there are limits to loosen', () => {
  expect(files.flatMap(({ text }) => loosenings(text)).length).toBeGreaterThanOrEqual(10);
});

describe.each(files)('$name', ({ text, cases }) => {
  test('its cases come true as it stands', () => {
    expect(unmetExpectations(validPolicy(text), cases)).toEqual([]);
  });

  for (const { title, text: loosened } of loosenings(text)) {
    test(title, () => {
      // Two limits for one window cannot stand under one tool; the engine refuses such a file by itself.
      const loaded = loadPolicy(loosened);
      expect(
        loaded.verdict === 'valid' ? unmetExpectations(loaded.policy, cases) : loaded.problems,
      ).not.toEqual([]);
    });
  }
});
