import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide, loadPolicy, MemoryCounters, type JsonValue } from '../../src/policy/index.ts';
import { operators } from '../../src/policy/format.ts';

/** Arguments of each kind, by the columns of the page's table. An empty list stands for an argument that is left out. */
const samples: Readonly<Record<string, readonly JsonValue[]>> = {
  string: ['', '5', 'BTCUSDT', 'true'],
  number: [-1, 0, 5, 5.5],
  'true or false': [true, false],
  null: [null],
  list: [[], ['BTCUSDT'], [5]],
  object: [{}, { a: 1 }],
  'left out': [],
};

/** Values of conditions, as YAML. Those that an operator does not take are refused when the policy is loaded. */
const values = [
  ...['5', '0', '-10', '10', 'true', 'false', 'null', '""', 'BTCUSDT', '"5"', '"."', '".*"', '{a: 1}', '{}'],
  ...['[]', '[BTCUSDT]', '[5]', '[true]', '[null]', '[{a: 1}]', '[[BTCUSDT]]'],
];

function holds(operator: string, value: string, given: readonly JsonValue[]): boolean {
  const condition = `{ path: args.x, op: ${operator}, value: ${value} }`;
  const loaded = loadPolicy(
    `version: "1"\ntools: { t: { rules: [{ name: n, conditions: [${condition}] }] } }\n`,
  );
  if (loaded.verdict !== 'valid') return false;
  const calls = given.length === 0 ? [{}] : given.map((x) => ({ x }));
  return calls.some(
    (call) =>
      decide(loaded.policy, { tool: 't', arguments: call }, new MemoryCounters(), new Date(0)).decision ===
      'allow',
  );
}

const page = readFileSync('content/docs/policy-format.mdx', 'utf8');
const rows = (page.split('## Operators\n')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const [header = [], , ...body] = rows;

test('the table has every operator and every kind of value', () => {
  expect(body.map(([operator]) => operator)).toEqual(operators.map((operator) => `\`${operator}\``));
  expect(header.slice(1)).toEqual(Object.keys(samples));
});

describe('the table says when a condition can hold', () => {
  const cells = body.flatMap(([operator = '', ...states]) =>
    states.map((state, column) => [operator.replaceAll('`', ''), header[column + 1] ?? '', state] as const),
  );
  test.each(cells)('%s of %s: %s', (operator, kind, state) => {
    const possible = values.some((value) => holds(operator, value, samples[kind] ?? []));
    expect(possible ? 'yes' : 'no').toBe(state);
  });
});
