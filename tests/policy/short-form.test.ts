import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPolicy } from '../../src/policy/check/check-policy.ts';
import { equivalentPolicy } from '../../src/policy/check/short-form/equivalent-policy.ts';
import { provedFixes } from '../../src/policy/check/fixes/proved-fixes.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { exampleServer } from '../../src/policy/check/example-server.ts';

const shortForm = (text: string): { place: string; message: string; hint: string }[] =>
  checkPolicy(text, exampleServer).errors.filter(({ code }) => code === 'short-form');

test('the form that catalogues print is named, refused, and shown as the engine takes it', () => {
  const found = shortForm(`tools:
  close_stream:
    rules:
      - action: allow
        rate_limit:
          max: 30
          window: 60
`);
  expect(found).toHaveLength(1);
  expect(found[0]?.place).toBe('tools.close_stream.rules[0].rate_limit');
  expect(found[0]?.message).toMatch(/short form.*engine refuses it/);
  expect(found[0]?.hint).toBe(`What it means, in the engine's format:

version: "1"
# Tools that are not listed stay open. Write "default: deny" to close them.
default: allow
tools:
  close_stream:
    rules:
      - name: 30 calls a minute
        rate_limit: 30/minute
        on_deny: "No more than 30 calls a minute. Wait, then call again."
`);
});

const hintOf = (rules: string, top = ''): string =>
  shortForm(`${top}tools:\n  new_order:\n    rules:\n${rules}`)[0]?.hint ?? '';

test('a denial keeps its reason, and a closed default stays closed', () => {
  const hint = hintOf('      - action: deny\n        reason: Ask the "owner".\n', 'default: deny\n');
  expect(hint).toContain('default: deny\ntools:\n  new_order:\n    rules:\n      - name: denied\n');
  expect(hint).toContain('        action: deny\n        on_deny: "Ask the \\"owner\\"."\n');
});

test.each([
  ['60', '10/minute'],
  ['60s', '10/minute'],
  ['1m', '10/minute'],
  ['hour', '10/hour'],
  ['1 day', '10/day'],
  ['10', '10/minute'],
  ['5m', '10/hour'],
])('a window of %s becomes %s, never looser', (window, expected) => {
  const hint = hintOf(`      - { action: allow, rate_limit: { max: 10, window: ${window} } }\n`);
  expect(hint).toContain(`rate_limit: ${expected}\n`);
});

test.each([
  '{ max: ten, window: 60 }',
  '{ max: 5 }',
  '{ max: 5, window: 3 fortnights }',
  '{ max: 1, window: 7d }',
])('a limit of %s cannot be carried over: the tool is closed, and that is said', (limit) => {
  expect(hintOf(`      - { action: allow, rate_limit: ${limit} }\n`)).toMatch(
    /rules:\n {6}# (The limit could not be read|The engine has no window longer).*\n {6}# Until .*\n.*\n {8}action: deny\n/,
  );
});

test.each([
  ['validate', '      - { action: allow, validate: { max: 5 }, reason: Sparingly }\n'],
  ['the action approve', '      - { action: approve, reason: By a person }\n'],
])('%s has no counterpart: it is named, and the tool is closed', (name, rules) => {
  const hint = hintOf(rules);
  expect(hint).toContain(`# Not carried over: ${name}.`);
  expect(hint).toContain('action: deny');
});

test('a tool whose rules are written in another way is closed', () => {
  const { hint = '' } = shortForm('tools:\n  a: { action: deny, reason: No. }\n  b: deny\n')[0] ?? {};
  expect(hint).toMatch(/ {2}b:\n {4}rules:\n {6}# Its rules could not be read\.\n.*\n.*\n {8}action: deny\n/);
});

test('of two limits of one window the strictest stays', () => {
  const limit = (max: number): string =>
    `      - { action: allow, rate_limit: { max: ${max}, window: 60 } }\n`;
  const hint = hintOf(limit(30) + limit(5) + limit(10));
  expect(hint.match(/rate_limit: .*/g)).toEqual(['rate_limit: 5/minute']);
});

test('a policy of which something would be lost is shown, and not offered with one click', () => {
  const rules = 'tools:\n  t: { action: deny, reason: No. }\n';
  const fixesOf = (text: string): readonly string[] => {
    const checked = checkPolicy(text, exampleServer);
    return [...provedFixes(text, checked, exampleServer).values()].map(({ title }) => title);
  };
  expect(fixesOf(rules)).toContain('Write it in the engine’s format');
  expect(fixesOf(`hide: [u]\n${rules}`)).not.toContain('Write it in the engine’s format');
  expect(shortForm(`hide: [u]\n${rules}`)[0]?.hint).toContain('# Not carried over: hide.\n');
});

test("the engine's own format with a slip in it is not taken for the short form", () => {
  const text = 'version: "1"\ntools:\n  t:\n    rules:\n      - { name: open, action: allow }\n';
  expect(checkPolicy(text, null).errors.map(({ code }) => code)).toContain('unknown-action');
  expect(shortForm('tools:\n  t:\n    rules:\n      - { name: a, action: deny }\n')).toEqual([]);
});

test('every equivalent policy loads', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 });
  const rule = fc.record({
    place: fc.constant(''),
    action: fc.constantFrom('allow', 'deny', '', 'log'),
    limit: fc.option(
      fc.record({
        max: fc.option(fc.nat({ max: 1e6 }), { nil: null }),
        seconds: fc.option(fc.nat({ max: 1e6 }), { nil: null }),
      }),
      { nil: null },
    ),
    reason: text,
    others: fc.array(text, { maxLength: 2 }),
  });
  const form = fc.record({
    default: fc.constantFrom('', 'deny', 'allow'),
    others: fc.array(text, { maxLength: 2 }),
    tools: fc.uniqueArray(
      fc.record({ name: text, rules: fc.array(rule, { maxLength: 4 }), isUnread: fc.boolean() }),
      {
        selector: ({ name }) => name.toWellFormed(),
        maxLength: 3,
      },
    ),
  });
  fc.assert(
    fc.property(form, (short) => {
      // A rate_limit below a name with a dot is refused by the engine itself.
      const named = short.tools.filter(({ name }) => !name.includes('.'));
      const loaded = loadPolicy(equivalentPolicy({ ...short, tools: named }));
      expect(loaded.problems).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
