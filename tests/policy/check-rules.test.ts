import { describe, expect, test } from 'vitest';
import type { Subject } from '../../src/policy/check/check-rule.ts';
import { checkRules } from '../../src/policy/check/rules/index.ts';
import type { ServerKnowledge } from '../../src/policy/check/server-knowledge.ts';
import { subjectOf } from '../../src/policy/check/subject.ts';
import { loadPolicy } from '../../src/policy/load.ts';

const server: ServerKnowledge = {
  title: 'The test server',
  tools: [
    {
      name: 'read_book',
      arguments: [
        { name: 'symbol', type: 'string', required: true, pattern: '^[A-Z]{2,9}$' },
        { name: 'limit', type: 'integer', required: false },
      ],
      undeclaredArguments: ['symbols'],
      grave: null,
      ownLimits: [{ window: 'minute', calls: 100, source: 'its documents' }],
    },
    {
      name: 'place_order',
      arguments: [
        { name: 'side', type: 'string', required: true, values: ['BUY', 'SELL'] },
        { name: 'quantity', type: 'string', required: true },
      ],
      undeclaredArguments: [],
      grave: 'moves money',
      ownLimits: [],
    },
  ],
};

/** A policy for read_book from the lines of its rules, with every other tool denied. */
const book = (...rules: string[]): string =>
  `version: "1"\ndefault: deny\ntools:\n  read_book:\n    rules:\n${rules.map((rule) => `      - ${rule}\n`).join('')}`;

const order = (...rules: string[]): string => book(...rules).replace('read_book', 'place_order');

const condition = (name: string, ...conditions: string[]): string =>
  `{ name: ${name}, conditions: [${conditions.map((each) => `{ ${each} }`).join(', ')}], on_deny: Do otherwise. }`;

const limit = (rate: string, name = 'pace'): string =>
  `{ name: ${name}, rate_limit: ${rate}, on_deny: Wait. }`;
const deny = '{ name: closed, action: deny, on_deny: Ask the user. }';
const counted = (path: string, state: string): string =>
  `{ name: counted, conditions: [{ path: ${path}, op: lte, value: 5 }], state: ${state}, on_deny: Wait. }`;

/** For each rule a policy that it must find, the place it must name, and one that it must leave alone. */
const examples: Record<string, { bad: string; place: string; good: string }> = {
  'contradictory-conditions': {
    bad: book(condition('a', 'path: args.limit, op: gte, value: 10', 'path: args.limit, op: lt, value: 10')),
    place: 'tools.read_book.rules[0].conditions[1]',
    good: book(
      condition('a', 'path: args.limit, op: gte, value: 10', 'path: args.limit, op: lte, value: 10'),
    ),
  },
  'counter-counted-elsewhere': {
    bad: `${book(limit('5/minute'))}  place_order:\n    rules:\n      - ${condition('a', 'path: state.read_book._rate_minute, op: lte, value: 1')}\n`,
    place: 'tools.place_order.rules[0].conditions[0].path',
    good: book(counted('state.read_book.n', '{ counter: n, window: day }')),
  },
  'counter-fed-from-string': {
    bad: order(counted('state.place_order.n', '{ counter: n, window: day, increment_from: args.quantity }')),
    place: 'tools.place_order.rules[0].state.increment_from',
    good: book(counted('state.read_book.n', '{ counter: n, window: day, increment_from: args.limit }')),
  },
  'counter-never-counts': {
    bad: book(
      '{ name: a, conditions: [{ path: state.read_book.n, op: eq, value: 0 }], state: { counter: n, window: day }, on_deny: Wait. }',
    ),
    place: 'tools.read_book.rules[0].state',
    good: book(counted('state.read_book.n', '{ counter: n, window: day }')),
  },
  'duplicate-rule-name': {
    bad: book(limit('5/minute'), limit('50/day')),
    place: 'tools.read_book.rules[1].name',
    good: book(limit('5/minute'), limit('50/day', 'daily')),
  },
  'impossible-value': {
    bad: order(condition('a', 'path: args.side, op: in, value: [BUY, sell]')),
    place: 'tools.place_order.rules[0].conditions[0].value[1]',
    good: order(condition('a', 'path: args.side, op: in, value: [BUY, SELL]')),
  },
  'limit-above-own-limit': {
    bad: book(limit('6001/hour')),
    place: 'tools.read_book.rules[0].rate_limit',
    good: book(limit('6000/hour')),
  },
  'limit-on-denied-tool': {
    bad: book(limit('5/minute'), deny),
    place: 'tools.read_book.rules[0]',
    good: book(limit('5/minute')),
  },
  'no-on-deny': {
    bad: book('{ name: pace, rate_limit: 5/minute }'),
    place: 'tools.read_book.rules[0]',
    good: book(limit('5/minute')),
  },
  'numeric-operator-on-string': {
    bad: order(condition('a', 'path: args.quantity, op: lt, value: 5')),
    place: 'tools.place_order.rules[0].conditions[0].op',
    good: book(condition('a', 'path: args.limit, op: lt, value: 5')),
  },
  'open-by-default': {
    bad: book(deny).replace('default: deny\n', ''),
    place: 'default',
    good: order(deny).replace('default: deny', 'default: allow'),
  },
  'optional-argument-made-mandatory': {
    bad: book(condition('a', 'path: args.limit, op: lte, value: 5')),
    place: 'tools.read_book.rules[0].conditions[0].path',
    good: book(
      condition('a', 'path: args.limit, op: exists, value: true', 'path: args.limit, op: lte, value: 5'),
    ),
  },
  'second-document': {
    bad: `${book(limit('5/minute'))}---\ntools: {}\n`,
    place: '',
    good: `---\n${book(limit('5/minute'))}...\n# The end.\n---\n`,
  },
  'text-operator-on-number': {
    bad: book(condition('a', "path: args.limit, op: regex, value: '^5$'")),
    place: 'tools.read_book.rules[0].conditions[0].op',
    good: book(condition('a', "path: args.symbol, op: regex, value: '^BTC$'")),
  },
  'unanchored-regex': {
    bad: book(condition('a', 'path: args.symbol, op: regex, value: "^BTC|ETH$"')),
    place: 'tools.read_book.rules[0].conditions[0].value',
    good: book(condition('a', 'path: args.symbol, op: regex, value: "^(?:BTC|ETH)$"')),
  },
  'unknown-argument': {
    bad: book(condition('a', 'path: args.symbool, op: eq, value: BTC')),
    place: 'tools.read_book.rules[0].conditions[0].path',
    good: book(condition('a', 'path: args.anything, op: exists, value: false')),
  },
  'unknown-key': {
    bad: book('{ name: pace, rate_limit: 5/minute, on_denial: Wait. }'),
    place: 'tools.read_book.rules[0]',
    good: book(limit('5/minute')),
  },
  'unknown-tool': {
    bad: book(limit('5/minute')).replace('read_book', 'read_bok'),
    place: 'tools.read_bok',
    good: book(limit('5/minute')),
  },
  'unreachable-rule': {
    bad: book(deny, limit('5/minute')),
    place: 'tools.read_book.rules[1]',
    good: book(limit('5/minute'), limit('50/day', 'daily')),
  },
  'wildcard-closes-listed': {
    bad: `${book(limit('5/minute'))}  "*":\n    rules:\n      - ${deny}\n`,
    place: 'tools.*.rules[0]',
    good: `${book(deny)}  "*":\n    rules:\n      - ${deny}\n`,
  },
  'wildcard-opens-nothing': {
    bad: book(limit('5/minute')).replace('read_book', '"*"'),
    place: 'tools.*',
    good: `${book(limit('5/minute'))}  place_order:\n    rules: []\n  "*":\n    rules: []\n`,
  },
};

function subject(text: string): Subject {
  const loaded = loadPolicy(text);
  if (loaded.verdict !== 'valid') throw new Error(JSON.stringify(loaded.problems));
  const found = subjectOf(loaded, server);
  if (found === null) throw new Error('There is nothing to look at.');
  return found;
}

test('every rule has an example', () => {
  expect(checkRules.map(({ code }) => code).toSorted()).toEqual(Object.keys(examples));
});

for (const { code, find } of checkRules) {
  const example = examples[code];
  if (example === undefined) continue;

  test(`${code} is found at its place, with what is the case and the way out`, () => {
    const found = find(subject(example.bad));
    expect(found.map(({ place }) => place)).toEqual([example.place]);
    for (const { message, hint } of found)
      expect([message, hint].every((text) => /\S{2}/.test(text))).toBe(true);
  });

  test(`${code} leaves a sound policy alone`, () => {
    expect(find(subject(example.good))).toEqual([]);
  });
}

const codeOf = (text: string, code: string): string[] =>
  checkRules
    .filter((rule) => rule.code === code)
    .flatMap(({ find }) => find(subject(text)).map(({ message }) => message));

describe('impossible-value', () => {
  const found = (text: string): string[] => codeOf(text, 'impossible-value');

  test.each(['5', '5.0', '"5"', '999999', '1000000'])('%s equals a whole number', (value) => {
    expect(found(book(condition('a', `path: args.limit, op: eq, value: ${value}`)))).toEqual([]);
  });

  test.each([
    ['"1000000"', 'write it without quotes'],
    ['2.5', 'the argument is a whole number'],
    ['null', 'an argument that is left out equals nothing'],
  ])('%s never equals a whole number', (value, reason) => {
    expect(found(book(condition('a', `path: args.limit, op: eq, value: ${value}`)))[0]).toContain(reason);
  });

  test.each([
    ['btc', 'it is written BTC.'],
    ['BTC/EUR', 'it is written BTCEUR.'],
    ['" BTC"', 'it is written BTC.'],
    ['true', 'without quotes it is true or false'],
    ['12', 'its values fit ^[A-Z]{2,9}$'],
  ])('%s is no symbol', (value, reason) => {
    expect(found(book(condition('a', `path: args.symbol, op: in, value: [${value}]`)))[0]).toContain(reason);
  });

  test('a list equals no single value', () => {
    expect(found(book(condition('a', 'path: args.limit, op: eq, value: [5]')))[0]).toContain('it is a list');
  });

  test.each(['neq, value: sell', 'not_in, value: [sell]'])('%s keeps nothing out', (demand) => {
    expect(found(order(condition('a', `path: args.side, op: ${demand}`)))).toEqual([
      '"sell" can never be args.side of place_order: it is written SELL. Values are compared letter by letter, so this one keeps nothing out.',
    ]);
  });
});

test.each(['BTC', '^BTC', 'BTC$', '^BTC$|ETH', '^BTC|ETH$', '(?i)btc', '(?m)^BTC$', '.*', '[A-Z]+'])(
  'both ways out for the expression %s end the warning',
  (pattern) => {
    const text = (expression: string): string =>
      book(condition('a', `path: args.symbol, op: regex, value: '${expression}'`));
    const rule = checkRules.find(({ code }) => code === 'unanchored-regex');
    const [finding] = rule?.find(subject(text(pattern))) ?? [];
    const [, whole = '', open = ''] =
      /^For the whole value write (.*)\. When anything may stand .*, say so: (.*)$/.exec(
        finding?.hint ?? '',
      ) ?? [];
    expect(whole).toMatch(/^\^.*\$$/);
    for (const mended of [whole, open]) expect(rule?.find(subject(text(mended)))).toEqual([]);
  },
);

const bookAnd = (tool: string, rule: string, book: string): string =>
  `${book}  ${tool}:\n    rules:\n      - ${rule}\n`;

describe('contradictory-conditions', () => {
  const found = (text: string): string[] => codeOf(text, 'contradictory-conditions');

  test.each([
    ['path: args.limit, op: in, value: ["5", "10"]', 'path: args.limit, op: lte, value: 7'],
    ['path: args.symbol, op: eq, value: 5', "path: args.symbol, op: regex, value: '^5$'"],
  ])('%s and %s can hold together', (one, other) => {
    expect(found(book(condition('a', one, other)))).toEqual([]);
  });

  test.each([
    ['gte, value: 1', 'starts at 0'],
    ['exists, value: false', 'starts at 0'],
    ["regex, value: '^0$'", 'starts at 0'],
    ['lte, value: 0', 'a call adds 1'],
    ['lt, value: 1', 'a call adds 1'],
  ])('a counter of its own with %s denies every call', (demand, reason) => {
    const rule = `{ name: a, conditions: [{ path: state.read_book.n, op: ${demand} }], state: { counter: n, window: day } }`;
    expect(found(book(rule))).toEqual([expect.stringContaining(reason)]);
  });

  test('an increment as large as the limit is counted once', () => {
    const state = (increment: number): string =>
      book(counted('state.read_book.n', `{ counter: n, window: day, increment: ${increment} }`));
    expect(found(state(5))).toEqual([]);
    expect(found(state(6))).toEqual([expect.stringContaining('a call adds 6')]);
  });
});

test('the counters under "*" count the calls of the tool that reads them', () => {
  const reading = condition('a', 'path: state._global._rate_minute, op: lte, value: 3');
  expect(codeOf(bookAnd('"*"', limit('5/minute'), book(reading)), 'counter-counted-elsewhere')).toEqual([]);
});

test.each([
  ['{ name: pace, rate_limit: 5/minute }', 'Rate limit of 5 per minute reached. Try again later.'],
  ['{ name: closed, action: deny, on_deny: "" }', 'Denied by rule "closed"'],
  ['{ name: closed, action: deny, on_deny: }', 'Denied by rule "closed"'],
])('no-on-deny says what the agent reads of %s', (rule, words) => {
  expect(codeOf(book(rule), 'no-on-deny')).toEqual([expect.stringContaining(words)]);
});

test('an open default leaves nothing open when "*" denies', () => {
  const text = bookAnd('"*"', deny, book(limit('5/minute'))).replace('default: deny', 'default: allow');
  expect(codeOf(text, 'open-by-default')).toEqual([]);
});

test.each([
  ['place_*', 'Patterns are not understood.'],
  ['mcp__test__place_order', 'Leave the prefix out. Did you mean "place_order"?'],
  ['test:read_book', 'Leave the prefix out. Did you mean "read_book"?'],
  ['nothing_like_it', 'Its tools: read_book, place_order.'],
])('the tool name %s has its own way out', (name, hint) => {
  const rule = checkRules.find(({ code }) => code === 'unknown-tool');
  const [finding] =
    rule?.find(subject(book(limit('5/minute')).replace('read_book', JSON.stringify(name)))) ?? [];
  expect(finding?.hint).toContain(hint);
});

describe('wildcard-opens-nothing', () => {
  const found = (text: string): string[] => codeOf(text, 'wildcard-opens-nothing');

  test('a limit for all listed tools is sound', () => {
    expect(found(bookAnd('"*"', limit('9/minute'), book(limit('5/minute'))))).toEqual([]);
  });

  test.each([
    ['no tool is open', bookAnd('"*"', limit('9/minute'), book(deny))],
    ['it has no rules', `${book(limit('5/minute'))}  "*": {}\n`],
  ])('it is found when %s', (_, text) => {
    expect(found(text)).toHaveLength(1);
  });
});

describe('unknown-argument', () => {
  const found = (text: string): string[] => codeOf(text, 'unknown-argument');

  test('a member of a single value is always missing', () => {
    expect(found(book(condition('a', 'path: args.symbol.base, op: eq, value: BTC')))).toEqual([
      'args.symbol of read_book is a string and has no members, so args.symbol.base is always missing.',
    ]);
  });

  test('to forbid a misspelt argument forbids nothing', () => {
    expect(found(order(condition('a', 'path: args.quantitiy, op: exists, value: false')))).toEqual([
      'place_order has no argument "quantitiy". Demanding that it be absent forbids nothing.',
    ]);
    expect(found(order(condition('a', 'path: args.quantity, op: exists, value: false')))).toEqual([]);
  });

  test('under "*" it closes the open tools that do not have it', () => {
    const demand = condition('a', 'path: args.symbol, op: eq, value: BTC');
    const all = bookAnd('"*"', demand, book(limit('5/minute')));
    expect(found(all)).toEqual([]);
    expect(found(bookAnd('place_order', deny, all))).toEqual([]);
    expect(found(bookAnd('place_order', limit('5/minute'), all))).toEqual([
      expect.stringMatching(/: place_order\.$/),
    ]);
  });
});

test('what the server passes on without declaring it is optional too', () => {
  const text = book(condition('a', 'path: args.symbols, op: eq, value: BTC'));
  expect(codeOf(text, 'optional-argument-made-mandatory')).toHaveLength(1);
});

test('a key of its own that holds anchors has its effect where they are repeated', () => {
  const held = (rule: string): string =>
    `x-pace: { usual: &pace ${limit('5/minute')}, again: *pace }\n${book(rule)}`;
  expect(codeOf(held('*pace'), 'unknown-key')).toEqual([]);
  expect(codeOf(held(limit('5/minute')), 'unknown-key')).toHaveLength(1);
});
