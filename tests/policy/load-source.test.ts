/** Where in the text a policy says what. */
import { describe, expect, test } from 'vitest';
import { loadPolicy, type Loaded } from '../../src/policy/load.ts';
import type { PolicySource } from '../../src/policy/load/source.ts';

const text = `version: "1"
hide:
  - ~
  - ping
limits: &limits
  rate_limit: 30/minute
tools:
  candles:
    rules:
      - name: page size
        conditions:
          - path: args.limit
            op: lte
            value: 500
        reason: weight
      - <<: *limits
        name: often
  "*":
    roles: []
`;

function sourceOf(loaded: Loaded): PolicySource {
  if (loaded.verdict === 'unreadable') throw new Error(loaded.problems.map(({ message }) => message).join());
  return loaded.source;
}

const source = sourceOf(loadPolicy(text));
const lineAndColumn = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

describe('positions', () => {
  test.each([
    ['version', '1:1', '1:10'],
    ['hide', '2:1', '3:3'],
    ['hide[0]', '4:5', '4:5'],
    ['tools.candles', '8:3', '9:5'],
    ['tools.candles.rules[0]', '10:9', '10:9'],
    ['tools.candles.rules[0].name', '10:9', '10:15'],
    ['tools.candles.rules[0].conditions[0].value', '14:13', '14:20'],
    ['tools.candles.rules[1].rate_limit', '6:3', '6:15'],
    ['tools.*', '18:3', '19:5'],
  ])('%s', (place, key, value) => {
    expect(source.isWritten(place)).toBe(true);
    expect(lineAndColumn(source.keyPosition(place))).toBe(key);
    expect(lineAndColumn(source.valuePosition(place))).toBe(value);
  });

  test('of what is not written: the nearest around it', () => {
    const place = 'tools.candles.rules[0].on_deny';
    expect(source.isWritten(place)).toBe(false);
    expect(lineAndColumn(source.keyPosition(place))).toBe('10:9');
    expect(lineAndColumn(source.keyPosition('tools.none.rules[3].conditions[1].path'))).toBe('7:1');
    expect(lineAndColumn(source.keyPosition('default'))).toBe('1:1');
  });

  test('a column is one character, also outside of the basic plane', () => {
    const flow = sourceOf(loadPolicy('{version: "1", description: "🙂é", default: deny}'));
    expect(lineAndColumn(flow.keyPosition('default'))).toBe('1:35');
  });

  test('of an empty text', () => {
    const empty = sourceOf(loadPolicy(''));
    expect(empty.root).toBeNull();
    expect(lineAndColumn(empty.keyPosition('version'))).toBe('1:1');
  });
});

test('unknown keys, with their place and the keys known there', () => {
  const found = source.unknownKeys.map(({ place, key, known, position }) => ({
    place,
    key,
    known: known.join(' '),
    at: lineAndColumn(position),
  }));
  expect(found).toEqual([
    { place: '', key: 'limits', known: 'version description default hide tools', at: '5:1' },
    {
      place: 'tools.candles.rules[0]',
      key: 'reason',
      known: 'name action rate_limit conditions on_deny state',
      at: '15:9',
    },
    { place: 'tools.*', key: 'roles', known: 'rules', at: '19:5' },
  ]);
});

test('the nodes of the text are there for others to look at', () => {
  expect(source.written.get('tools.candles.rules[0].conditions[0].value')?.value).toMatchObject({
    kind: 'scalar',
    text: '500',
    isPlain: true,
  });
});
