/** The one test of today's content, whatever it holds, beside the catalogue that the other tests rest on. */
import { expect, test } from 'vitest';
import { validate } from '../../src/catalogue/validate.ts';
import { fixtureRoot } from '../fixture-catalogue/fixture.ts';

test.each(['.', fixtureRoot])('the content under %s has no faults', (root) => {
  const { faults, counts } = validate(root, new Date());
  expect(faults).toEqual([]);
  expect(counts.calls).toBeGreaterThan(0);
});
