import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { codes } from '../../src/catalogue/codes.ts';
import { proofCodes } from '../../src/catalogue/proof/index.ts';
import { readingCodes } from '../../src/catalogue/read/codes.ts';
import { rules } from '../../src/catalogue/rules/index.ts';

test('no code means two things', () => {
  const all = [...Object.keys(readingCodes), ...Object.keys(proofCodes), ...rules.map(({ code }) => code)];
  expect(new Set(all).size).toBe(all.length);
});

test('every code is in kebab case and explained in one sentence', () => {
  for (const [code, meaning] of Object.entries(codes)) {
    expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(meaning).toMatch(/^[A-Z].*\.$/);
  }
});

test('every rule is shown to find something', () => {
  const tests = readdirSync('tests/catalogue/damage').map((file) => `tests/catalogue/damage/${file}`);
  const text = tests.map((path) => readFileSync(path, 'utf8')).join('\n');
  expect(
    rules
      .map(({ code }) => code)
      .filter((code) => !text.includes(`${code}: `) && !text.includes(`'${code}'`)),
  ).toEqual([]);
});
