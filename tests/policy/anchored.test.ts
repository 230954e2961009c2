import { expect, test } from 'vitest';
import { anchoredEnds } from '../../src/policy/regular-expression/anchored.ts';
import { matches } from '../../src/policy/regular-expression/matches.ts';

const ends = (pattern: string): string => {
  const { start, end } = anchoredEnds(pattern);
  return `${start ? '^' : '.'}${end ? '$' : '.'}`;
};

const anchored = [
  '^BTC$',
  '\\ABTC\\z',
  '^a$|^b$',
  '(^a$)|(?:^b$)',
  '(?i)^a$',
  '(?i:^a$)',
  '(?is-U)^a$',
  '(?m-m)^a$',
  '(?m)\\Aa\\z',
  '(?P<x>^a$)',
  '^(?:a|b)$',
  '^(a$|b$)',
  '^[|)$]$',
  '^[]|]$',
  '^[^]|]$',
  '^[[:alpha:]|]$',
  '^\\Qa|b\\E$',
  '^a\\|b$',
  '^a\\\\$',
];

test.each(anchored)('%s must match the whole text', (pattern) => {
  expect(ends(pattern)).toBe('^$');
  for (const text of ['BTC', 'a', 'b', '|']) {
    expect([`!${text}`, `${text}!`, `${text}\n!`].some((longer) => matches(pattern, longer))).toBe(false);
  }
});

test.each([
  ['a', '..'],
  ['', '..'],
  ['.*', '..'],
  ['^a', '^.'],
  ['a$', '.$'],
  ['^a|b$', '..'],
  ['^a$|', '..'],
  ['^a$|b', '..'],
  ['(^a$)?', '..'],
  ['(?:^a$){0,1}', '..'],
  ['(?m)^a$', '..'],
  ['(?m:^a$)', '..'],
  ['^a\\$', '^.'],
  ['\\^a$', '.$'],
  ['[^a$]', '..'],
  ['\\Q^a$\\E', '..'],
  ['^a$[$]', '^.'],
])('%s leaves an end open', (pattern, expected) => {
  expect(ends(pattern)).toBe(expected);
});
