import { expect, test } from 'vitest';
import { countCases, proofCounts } from '../../src/catalogue/proof-counts.ts';
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts';
import { validate } from '../../src/catalogue/validate.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

test('a repeated call counts as often as it is made', () => {
  const once = { tool: 'read_rates', arguments: {}, expect: 'allow' as const };
  const cases = [
    { title: 'A series', calls: [{ ...once, times: 60 }, once] },
    { title: 'A single call', calls: [once] },
  ];
  expect(countCases(cases)).toEqual({ cases: 2, calls: 62 });
});

test('policies of tools, postures and documented cases all count', () => {
  const { tools, postures, attacks } = fixture;
  const ofTools = { ...fixture, postures: [], attacks: [] };
  const parts = [ofTools, { ...fixture, tools: [], attacks: [] }, { ...fixture, tools: [], postures: [] }];
  expect([tools, postures, attacks.filter(({ policy }) => policy)].map((each) => each.length)).not.toContain(
    0,
  );
  for (const key of ['policies', 'cases', 'calls'] as const) {
    const counts = parts.map((part) => proofCounts(part)[key]);
    expect(counts).not.toContain(0);
    expect(proofCounts(fixture)[key]).toBe(counts.reduce((sum, count) => sum + count, 0));
  }
});

test('validation replays what the site says that it replays', () => {
  const { counts } = validate('.', new Date());
  const { policies, cases, calls } = proofCounts(readCatalogue());
  expect({ policies: counts.policies + counts.postures, cases: counts.cases, calls: counts.calls }).toEqual({
    policies,
    cases,
    calls,
  });
});
