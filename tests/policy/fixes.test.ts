/** What is offered to mend a problem with one click: each mends it, and brings nothing new. */
import { expect, test } from 'vitest';
import { checkPolicy, problemsOf } from '../../src/policy/check/check-policy.ts';
import { exampleServer } from '../../src/policy/check/example-server.ts';
import { applyFix } from '../../src/policy/check/fixes/fix.ts';
import { fixableCodes, provedFixes } from '../../src/policy/check/fixes/proved-fixes.ts';

/** A policy with one tool and one rule, which gives no problem. */
const policy = (rule: string, tool = 'order_book'): string =>
  `version: "1"\ndefault: deny\ntools:\n  ${tool}:\n    rules:\n      - ${rule}\n`;
const condition = (text: string): string => `{ name: a, conditions: [{ ${text} }], on_deny: Ask. }`;
const pace = '{ name: pace, rate_limit: 5/minute, on_deny: Wait. }';
const counted = (more: string, window = 'minute'): string =>
  `{ name: a, conditions: [{ path: state.order_book.n, op: lte, value: 5 }], state: { counter: n, window: ${window}${more} }, on_deny: Wait. }`;

/** By the code that is mended: what is wrong, and what it becomes. */
const examples: readonly (readonly [code: string, wrong: string, mended: string])[] = [
  [
    'yaml-syntax',
    policy(pace).replace('  order_book', '  order_book: {}\n  *'),
    policy(pace).replace('  order_book', '  order_book: {}\n  "*"'),
  ],
  [
    'unknown-anchor',
    policy(condition('path: args.symbol, op: in, value: [*BTC]')),
    policy(condition('path: args.symbol, op: in, value: ["*BTC"]')),
  ],
  ['control-character', policy(pace).replace('Wait', 'Wa\u0007it'), policy(pace)],
  [
    'wrong-shape',
    policy(pace).replace('tools:', 'hide: ping\ntools:'),
    policy(pace).replace('tools:', 'hide: [ping]\ntools:'),
  ],
  ['version-not-1', policy(pace).replace('version: "1"\n', ''), policy(pace)],
  ['version-not-1', policy(pace).replace('"1"', "'2'"), policy(pace)],
  [
    'version-not-1',
    policy(pace).replace('version: "1"\n', '# Mine\n'),
    policy(pace).replace('version', '# Mine\nversion'),
  ],
  ['unknown-default', policy(pace).replace('default: deny', 'default: Deny'), policy(pace)],
  [
    'empty-hide-entry',
    policy(pace).replace('tools:', 'hide:\n  - ping\n  - ""\ntools:'),
    policy(pace).replace('tools:', 'hide:\n  - ping\ntools:'),
  ],
  [
    'duplicate-hide-entry',
    policy(pace).replace('tools:', 'hide:\n  - ping\n  - ping # again\ntools:'),
    policy(pace).replace('tools:', 'hide:\n  - ping\ntools:'),
  ],
  [
    'unknown-action',
    policy('{ name: a, action: Deny, on_deny: No. }'),
    policy('{ name: a, action: deny, on_deny: No. }'),
  ],
  [
    'unknown-operator',
    policy(condition('path: args.symbol, op: equals, value: BTCUSDT')),
    policy(condition('path: args.symbol, op: eq, value: BTCUSDT')),
  ],
  [
    'unknown-operator',
    policy(condition("path: args.symbol, op: 'notin', value: [BTCUSDT]")),
    policy(condition('path: args.symbol, op: not_in, value: [BTCUSDT]')),
  ],
  [
    'unknown-path',
    policy(condition('path: symbol, op: eq, value: BTCUSDT')),
    policy(condition('path: args.symbol, op: eq, value: BTCUSDT')),
  ],
  ['unknown-window', policy(counted('', 'minutes')), policy(counted(''))],
  ['malformed-rate-limit', policy(pace.replace('5/minute', '5 per minute')), policy(pace)],
  ['malformed-rate-limit', policy(pace.replace('5/minute', '5/min')), policy(pace)],
  [
    'increment-from-not-argument',
    policy(counted(', increment_from: limit')),
    policy(counted(', increment_from: args.limit')),
  ],
  [
    'list-needed',
    policy(condition('path: args.symbol, op: in, value: BTCUSDT')),
    policy(condition('path: args.symbol, op: in, value: [BTCUSDT]')),
  ],
  [
    'number-needed',
    policy(
      `{ name: a, conditions: [{ path: args.limit, op: exists, value: true }, { path: args.limit, op: lte, value: "100" }], on_deny: Ask. }`,
    ),
    policy(
      `{ name: a, conditions: [{ path: args.limit, op: exists, value: true }, { path: args.limit, op: lte, value: 100 }], on_deny: Ask. }`,
    ),
  ],
  [
    'true-or-false-needed',
    policy(condition('path: args.limit, op: exists, value: yes')),
    policy(condition('path: args.limit, op: exists, value: true')),
  ],
  [
    'regex-needed',
    policy(condition('path: args.stream, op: regex, value: 5'), 'close_stream'),
    policy(condition("path: args.stream, op: regex, value: '^5$'"), 'close_stream'),
  ],
  [
    'impossible-value',
    policy(condition('path: args.symbol, op: in, value: [BTCUSDT, eth/usdt]')),
    policy(condition('path: args.symbol, op: in, value: [BTCUSDT, ETHUSDT]')),
  ],
  [
    'impossible-value',
    policy(condition('path: args.side, op: eq, value: buy'), 'new_order'),
    policy(condition('path: args.side, op: eq, value: BUY'), 'new_order'),
  ],
  ['second-document', `${policy(pace)}---\ntools: {}\n`, policy(pace)],
  [
    'unknown-argument',
    policy(condition('path: args.symbool, op: eq, value: BTCUSDT')),
    policy(condition('path: args.symbol, op: eq, value: BTCUSDT')),
  ],
  [
    'unknown-argument',
    policy(condition('path: args.symbol.base, op: eq, value: BTCUSDT')),
    policy(condition('path: args.symbol, op: eq, value: BTCUSDT')),
  ],
  ['unknown-key', policy('{ name: pace, rate_limit: 5/minute, onDeny: Wait. }'), policy(pace)],
  ['unknown-tool', policy(pace, 'orderbok'), policy(pace)],
  ['unknown-tool', policy(pace, 'mcp__exchange__order_book'), policy(pace)],
  [
    'unknown-tool',
    policy(pace).replace('tools:', 'hide: ["pinng"]\ntools:'),
    policy(pace).replace('tools:', 'hide: [ping]\ntools:'),
  ],
  [
    'short-form',
    'tools:\n  order_book:\n    rules:\n      - action: allow\n        rate_limit:\n          max: 5\n          window: 60\n',
    'version: "1"\n# Tools that are not listed stay open. Write "default: deny" to close them.\ndefault: allow\ntools:\n  order_book:\n    rules:\n      - name: 5 calls a minute\n        rate_limit: 5/minute\n        on_deny: "No more than 5 calls a minute. Wait, then call again."\n',
  ],
];

const codesOf = (text: string): string[] =>
  problemsOf(checkPolicy(text, exampleServer)).map(({ code }) => code);

test.each(examples)('%s', (code, wrong, mended) => {
  const checked = checkPolicy(wrong, exampleServer);
  const fixes = [...provedFixes(wrong, checked, exampleServer)].filter(([problem]) => problem.code === code);
  expect(fixes.map(([, fix]) => applyFix(wrong, fix))).toContain(mended);
  const before = codesOf(wrong);
  const after = codesOf(mended);
  expect(after).not.toContain(code);
  // What was unreadable has shown nothing else so far.
  if (checked.loaded.verdict !== 'unreadable') expect(before).toEqual(expect.arrayContaining(after));
});

test('every kind of fix has an example', () => {
  expect([...new Set(examples.map(([code]) => code))].toSorted()).toEqual([...fixableCodes].toSorted());
});

test.each([
  ['two names are as near', policy(condition('path: args.symbol, op: lta, value: 5'))],
  [
    'the mended text would say a key twice',
    policy('{ name: pace, rate_limit: 5/minute, on_deny: Wait., on_denyy: Wait. }'),
  ],
  ['the name of the tool is taken already', policy(pace).replace('tools:', 'tools:\n  order_bok: {}')],
  ['nothing is near', policy(pace, 'something_else')],
  [
    'a text with a quote in it is no single word',
    policy(condition('path: args.symbol, op: sounds_like, value: BTC')),
  ],
])('nothing is offered when %s', (_, text) => {
  expect([...provedFixes(text, checkPolicy(text, exampleServer), exampleServer).values()]).toEqual([]);
});

test('positions are those of the editor, whatever stands before them', () => {
  const wrong = policy(condition('path: symbol, op: eq, value: BTCUSDT'))
    .replace('- {', '- {')
    .replace('name: a', 'name: "𝒂🙂\u0085"');
  const text = `\uFEFF# 🙂\r\n${wrong}`;
  const [fix] = provedFixes(text, checkPolicy(text, exampleServer), exampleServer).values();
  expect(fix && applyFix(text, fix)).toBe(text.replace('path: symbol', 'path: args.symbol'));
});

test('trying ends when it is told to', () => {
  const wrong = policy(pace, 'orderbok');
  expect(provedFixes(wrong, checkPolicy(wrong, exampleServer), exampleServer, () => false).size).toBe(0);
});
