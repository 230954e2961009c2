import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkPolicy, problemsOf } from '../../src/policy/check/check-policy.ts';
import { examplesOf } from '../../src/policy/check/rule-examples.ts';
import { checkRules } from '../../src/policy/check/rules/index.ts';
import { exampleServer } from '../../src/policy/check/example-server.ts';

const codesAt = (text: string, server = exampleServer): string[] =>
  problemsOf(checkPolicy(text, server)).map(({ line, severity, code }) => `${line} ${severity} ${code}`);

test('every check in the folder is run, in the order of the codes', () => {
  const files = readdirSync('src/policy/check/rules').filter((name) => name !== 'index.ts');
  expect(checkRules.map(({ code }) => `${code}.ts`)).toEqual(files.toSorted());
});

for (const { code, severity } of checkRules) {
  const examples = examplesOf(code);
  test(`the example of ${code} gives just that warning, at its line`, () => {
    expect(checkPolicy(examples.found, exampleServer).loaded.verdict).toBe('valid');
    expect(codesAt(examples.found)).toEqual([`${examples.line} ${severity} ${code}`]);
  });

  test(`the mended example of ${code} gives none`, () => {
    expect(codesAt(examples.fine)).toEqual([]);
  });
}

test('all that is wrong comes in one run, errors and warnings together, from top to bottom', () => {
  const text = `version: "2"
hide: [pong]
tools:
  new_order:
    rules:
      - name: small
        rate_limits: 5/minute
      - name: cheap
        conditions:
          - path: args.quantity
            op: lte
            value: 5
          - path: args.side
            op: is
            value: BUY
`;
  expect(codesAt(text)).toEqual([
    '1 warning open-by-default',
    '1 error version-not-1',
    '2 warning unknown-tool',
    '6 error rule-without-conditions',
    '6 warning no-on-deny',
    '7 warning unknown-key',
    '8 warning no-on-deny',
    '10 warning optional-argument-made-mandatory',
    '11 warning numeric-operator-on-string',
    '14 error unknown-operator',
  ]);
});

test('what cannot be read as a policy has no warnings', () => {
  expect(codesAt('tools: [ping]\n')).toEqual(['1 error wrong-shape']);
});

test('without a server only what the policy itself shows is found', () => {
  const text = `version: "1"
tools:
  any_tool:
    rules:
      - name: pace
        rate_limit: 30/minute
`;
  expect(checkPolicy(text, null).warnings.map(({ code }) => code)).toEqual(['no-on-deny']);
});

test('an entry of a list is found on its own line', () => {
  const text = `version: "1"
default: deny
tools:
  order_book:
    rules:
      - name: pairs
        conditions:
          - path: args.symbol
            op: in
            value:
              - BTCUSDT
              - ethusdt
        on_deny: Other pairs are closed.
`;
  expect(codesAt(text)).toEqual(['12 warning impossible-value']);
});
