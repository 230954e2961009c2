import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/index.ts';
import { codeBlocks } from './code-blocks.ts';

const marked = (mark: string) =>
  codeBlocks.filter((block) => block.mark === mark).map((block) => [block.place, block] as const);

test('every YAML example says whether the engine loads it, or that it is no policy, or is a comment alone', () => {
  const unmarked = codeBlocks.filter(
    ({ language, mark, code }) =>
      language === 'yaml' && !['policy', 'refused', 'other'].includes(mark) && /^[^#\n]/m.test(code),
  );
  expect(unmarked.map(({ place }) => place)).toEqual([]);
});

test('there are examples of both kinds', () => {
  expect(marked('policy').length).toBeGreaterThanOrEqual(5);
  expect(marked('refused').length).toBeGreaterThanOrEqual(3);
});

describe('the engine loads', () => {
  test.each(marked('policy'))('%s', (_, { code }) => {
    expect(loadPolicy(code).problems).toEqual([]);
  });
});

describe('the engine refuses', () => {
  test.each(marked('refused'))('%s', (_, { code }) => {
    expect(loadPolicy(code).verdict).not.toBe('valid');
  });
});

describe('a JSON example is JSON', () => {
  test.each(
    codeBlocks.filter(({ language }) => language === 'json').map((block) => [block.place, block] as const),
  )('%s', (_, { code }) => {
    expect(() => JSON.parse(code) as unknown).not.toThrow();
  });
});
