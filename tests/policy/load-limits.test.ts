/** Texts made to hang or to overflow: each ends soon, in a clear verdict. */
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../src/policy/load.ts';

const longest = 1024 * 1024;
const filled = (part: string) => part.repeat(Math.floor(longest / part.length));

const withValue = (value: string) =>
  `version: "1"\ntools: {a: {rules: [{name: n, conditions: [{path: args.x, op: eq, value: ${value}}]}]}}\n`;

/** Each anchor repeats the one before so many times. */
function explodingAliases(times: number, anchors: number): string {
  const lines = ['x0: &x0 [x]'];
  for (let level = 1; level <= anchors; level += 1) {
    lines.push(`x${level}: &x${level} [${Array.from({ length: times }, () => `*x${level - 1}`).join(', ')}]`);
  }
  return `${lines.join('\n')}\n${withValue(`*x${anchors}`)}`;
}

function verdictOf(text: string): string {
  const loaded = loadPolicy(text);
  return [loaded.verdict, ...loaded.problems.slice(0, 1).map(({ code }) => code)].join(' ');
}

describe('nesting', () => {
  test.each([
    ['brackets without end', filled('['), 'unreadable nested-too-deep'],
    ['braces without end', filled('{a: '), 'unreadable nested-too-deep'],
    ['dashes without end', filled('- '), 'unreadable nested-too-deep'],
    ['question marks without end', filled('? '), 'unreadable nested-too-deep'],
    ['a value nested 9,990 deep', withValue('['.repeat(9990) + ']'.repeat(9990)), 'valid'],
    ['a value of mappings 9,990 deep', withValue('{a: '.repeat(9990) + '}'.repeat(9990)), 'valid'],
    ['mappings that take each other in', withValue(`${'{<<: '.repeat(900)}{}${'}'.repeat(900)}`), 'valid'],
    [
      'more mappings that take each other in',
      withValue(`${'{<<: '.repeat(1100)}{}${'}'.repeat(1100)}`),
      'unreadable nested-too-deep',
    ],
    ['an unknown key nested 9,990 deep', `version: "1"\nx: ${'['.repeat(9990) + ']'.repeat(9990)}`, 'valid'],
  ])('%s', (_, text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});

describe('aliases', () => {
  test.each([
    ['a few', explodingAliases(2, 5), 'valid'],
    ['a billion', explodingAliases(10, 9), 'unreadable too-many-aliases'],
    ['a billion in an unknown key', explodingAliases(10, 9).replace('*x9}', '1}'), 'valid'],
    ['of itself', withValue('&a [*a]'), 'unreadable alias-contains-itself'],
    ['merging itself', withValue('&a {<<: *a}'), 'unreadable alias-contains-itself'],
  ])('%s', (_, text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});

// What hangs takes minutes; what does not, seconds at most, even on a busy machine.
describe('a megabyte', { timeout: 30_000 }, () => {
  test.each([
    ['of spaces', filled(' '), 'invalid version-not-1'],
    ['of tabs', filled('\t'), 'unreadable yaml-syntax'],
    ['of line breaks', filled('\n'), 'invalid version-not-1'],
    ['of comments', `${filled('# x\n')}version: "1"`, 'valid'],
    ['of colons', filled(':'), 'unreadable yaml-syntax'],
    ['of quotes', filled('"'), 'unreadable wrong-shape'],
    ['of exclamation marks', `version: "1"\nx: ${filled('!')}`, 'valid'],
    ['of one key', filled('k: v\n'), 'unreadable duplicate-key'],
    ['of folded text', `version: "1"\ndescription: >\n${filled('  x\n')}`, 'valid'],
    ['of digits', withValue(filled('1')), 'valid'],
    [
      'of tools',
      `version: "1"\ntools:\n${Array.from({ length: 50_000 }, (_, n) => `  t${n}: {rules: []}\n`).join('')}`,
      'valid',
    ],
    [
      'of hidden tools',
      `version: "1"\nhide: [${Array.from({ length: 150_000 }, (_, n) => `t${n}`).join()}]`,
      'valid',
    ],
  ])('%s', (_, text, verdict) => {
    expect(verdictOf(text)).toBe(verdict);
  });
});
