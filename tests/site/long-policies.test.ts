import { expect, test } from 'vitest';
import type { Call, Case } from '../../src/catalogue/schema/cases.ts';
import { areLong, exampleCases, mostCharacters } from '../../src/site/policies/long-policies.ts';
import { fixture } from '../fixture-catalogue/fixture.ts';

const one = (title: string, ...decisions: Call['expect'][]): Case => ({
  title,
  calls: decisions.map((decision) => ({ tool: 'a', arguments: {}, expect: decision })),
});

test('the examples are the first case for each decision, in their order', () => {
  const cases = [
    one('allowed', 'allow'),
    one('allowed again', 'allow'),
    one('both', 'allow', 'deny'),
    one('denied', 'deny'),
    one('unread', 'forward'),
  ];
  expect(exampleCases(cases).map(({ title }) => title)).toEqual(['allowed', 'both', 'unread']);
  expect(exampleCases([one('denied', 'deny')])).toHaveLength(1);
  expect(exampleCases([])).toEqual([]);
});

test('policies are long by what they and their cases hold together', () => {
  const [entry] = fixture.tools;
  const [file] = entry?.policies ?? [];
  if (!file) throw new Error('The fixture has no policy.');
  const short = { ...file, text: '', cases: [] };
  const text = 'x'.repeat(mostCharacters - '[]'.length);
  expect(areLong({ policies: [{ ...short, text }] })).toBe(false);
  expect(areLong({ policies: [{ ...short, text: `${text}x` }] })).toBe(true);
  expect(areLong({ policies: [{ ...short, text }, file] })).toBe(true);
});
