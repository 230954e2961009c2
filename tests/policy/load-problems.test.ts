/** The words that people read when the engine refuses a policy. */
import { describe, expect, test } from 'vitest';
import { loadCodes } from '../../src/policy/load/problems.ts';
import { loadPolicy } from '../../src/policy/load.ts';
import { report } from './support/report.ts';

const rule = (text: string) => `version: "1"\ntools:\n  new_order:\n    rules:\n      - ${text}\n`;
const condition = (text: string) => rule(`{name: n, conditions: [{path: args.x, ${text}}]}`);

describe('all problems at once', () => {
  test('of an invalid policy', () => {
    const text = `version: 2
default: maybe
hide: [a, "", a]
tools:
  new_order:
    rules:
      - action: allow
        conditions:
          - path: symbol
            op: equals
            value: BTCUSDT
          - {path: args.side, op: in, value: BUY}
      - name: count
        conditions:
          - {path: state.new_order.orders, op: lte, value: "5"}
        state: {counter: "", window: week, increment_from: quantity}
      - {name: stop, action: deny, rate_limit: 5/week, conditions: [{path: args.x, op: exists, value: yes}]}
  ping:
    rules:
      - {name: empty}
`;
    expect(report(text)).toMatchInlineSnapshot(`
      "invalid
      1:10 version-not-1 version
        The version must be "1", but is "2".
        Begin the file with version: "1".
      2:10 unknown-default default
        The default must be allow or deny, but is "maybe".
        Write default: deny to refuse tools that are not listed, or default: allow to let them through.
      3:11 empty-hide-entry hide[1]
        An entry of hide is empty.
        Write the name of a tool, or take the entry away.
      3:15 duplicate-hide-entry hide
        hide names "a" twice, first in hide[0].
        Keep one of the two.
      7:9 rule-without-name tools.new_order.rules[0]
        The rule has no name.
        Add a name that says what the rule is for.
      7:17 unknown-action tools.new_order.rules[0]
        The action must be evaluate or deny, but is "allow".
        A rule only ever takes calls away: leave the action out to check conditions, or write action: deny.
      9:19 unknown-path tools.new_order.rules[0].conditions[0]
        The path must begin with args. or state., but is "symbol".
        Write args.<argument> for an argument of the call, or state.<tool>.<counter> for a counter.
      10:17 unknown-operator tools.new_order.rules[0].conditions[0]
        There is no operator "equals".
        Did you mean eq? Write op with one of eq, neq, in, not_in, lt, lte, gt, gte, regex, contains or exists.
      12:46 list-needed tools.new_order.rules[0].conditions[1]
        The operator in needs a list, but the value is the text "BUY".
        Write value: [a, b].
      15:60 number-needed tools.new_order.rules[1].conditions[0]
        The operator lte needs a number, but the value is the text "5".
        Write the number without quotes, such as value: 100.
      16:26 counter-without-name tools.new_order.rules[1].state
        The counter has no name.
        Add counter: with a name.
      16:38 unknown-window tools.new_order.rules[1].state
        The window of the counter must be minute, hour or day, but is "week".
        Write window: with one of minute, hour or day.
      16:60 increment-from-not-argument tools.new_order.rules[1].state
        increment_from must begin with args., but is "quantity".
        Write increment_from: args.<argument>.
      15:20 unknown-counter tools.new_order.rules[1]
        The path "state.new_order.orders" reads a counter "orders" that no rule of "new_order" keeps.
        Add state: with counter: orders to a rule of new_order, or mend the path.
      17:48 malformed-rate-limit tools.new_order.rules[2]
        The window of a rate_limit must be minute, hour or day, but is "week".
        Write a whole number from 1 up, a slash and minute, hour or day: rate_limit: 30/minute.
      17:48 rate-limit-not-alone tools.new_order.rules[2]
        rate_limit stands beside conditions or state, but must stand alone.
        Put the rate_limit in a rule of its own.
      17:48 rate-limit-with-deny tools.new_order.rules[2]
        rate_limit stands in a rule with action: deny, which denies every call anyway.
        Take away either the rate_limit or the action.
      20:9 rule-without-conditions tools.ping.rules[0]
        The rule has nothing to check.
        Add a rate_limit, conditions, or action: deny."
    `);
  });

  test('of an unreadable policy', () => {
    const text = `version: [1]
hide: ping
tools:
  ping:
    rules:
      name: x
  candles:
    - name: x
  new_order:
    rules:
      - name: a
        name: b
      - name: c
        rate_limit: {max: 5}
        state: {counter: n, window: day, increment: "2"}
      - just text
`;
    expect(report(text)).toMatchInlineSnapshot(`
      "unreadable
      1:10 wrong-shape version
        version must be a text, but is a list.
        Write version: "1".
      2:7 wrong-shape hide
        hide must be a list of tool names, but is the text "ping".
        Begin each tool name with "- ", or write [name, name].
      6:7 wrong-shape tools.ping.rules
        tools.ping.rules must be a list of rules, but is a mapping.
        Begin each rule with "- ".
      8:5 wrong-shape tools.candles
        tools.candles must be a mapping with the key rules, but is a list.
        Write its keys below it, indented: rules.
      12:9 duplicate-key tools.new_order.rules[0]
        The key "name" stands twice in one mapping, first in line 11.
        Keep one of the two, or bring what they hold together under one key.
      14:21 wrong-shape tools.new_order.rules[1].rate_limit
        tools.new_order.rules[1].rate_limit must be a text, but is a mapping.
        Write calls per window, such as rate_limit: 30/minute.
      15:53 wrong-shape tools.new_order.rules[1].state.increment
        tools.new_order.rules[1].state.increment must be a whole number, but is the text "2".
        Write a whole number without quotes, such as 1.
      16:9 wrong-shape tools.new_order.rules[2]
        tools.new_order.rules[2] must be a rule (a mapping), but is the text "just text".
        Write its keys below it, indented: name, action, rate_limit, conditions, on_deny or state."
    `);
  });
});

describe('rules', () => {
  test.each([
    ['two limits per window', '{name: a, rate_limit: 3/day}\n      - {name: b, rate_limit: 4/day}'],
    [
      'a counter kept twice',
      '{name: a, action: deny, state: {counter: c, window: day}}\n      - {name: b, action: deny, state: {counter: c, window: day}}',
    ],
    ['no calls', '{name: a, rate_limit: 0/day}'],
    ['no window', '{name: a, rate_limit: 30}'],
    [
      'limit and conditions',
      '{name: a, rate_limit: 30/day, conditions: [{path: args.x, op: exists, value: true}]}',
    ],
    ['deny and conditions', '{name: a, action: deny, conditions: [{path: args.x, op: exists, value: true}]}'],
    ['a counter that no rule keeps', '{name: a, conditions: [{path: state.ping.calls, op: lt, value: 5}]}'],
  ])('%s', (_, text) => {
    expect(report(rule(text))).toMatchSnapshot();
  });

  test('a limit for a tool with a dot in its name', () => {
    expect(report('version: "1"\ntools: {trade.order: {rules: [{name: a, rate_limit: 3/day}]}}'))
      .toMatchInlineSnapshot(`
      "invalid
      2:53 unknown-counter tools.trade.order.rules[0]
        The name of the tool has a dot, so the engine looks for the counter of its rate_limit at "trade".
        Calls of this tool alone cannot be counted. Deny it, or limit all tools together under "*"."
    `);
  });
});

describe('conditions', () => {
  test.each([
    ['an operator that does not exist', 'op: matches, value: x'],
    ['a usual name of an operator', 'op: "==", value: x'],
    ['an operator in capitals', 'op: EQ, value: x'],
    ['no operator', 'value: x'],
    ['a number as text', 'op: lt, value: "5"'],
    ['a number too large to compare', 'op: lt, value: 18446744073709551615'],
    ['no value', 'op: in'],
    ['yes for true', 'op: exists, value: yes'],
    ['a number as regular expression', 'op: regex, value: 5'],
    ['look-ahead', "op: regex, value: '^(?=B)'"],
    ['a date', 'op: in, value: 2026-01-01'],
  ])('%s', (_, text) => {
    expect(report(condition(text))).toMatchSnapshot();
  });
});

describe('shape', () => {
  test.each([
    ['a list at the top', '- version: "1"'],
    ['a text at the top', 'version'],
    ['a key twice', 'version: "1"\nversion: "1"'],
    ['a tag that does not fit', 'version: "1"\nhide: [!!int abc]'],
    ['bytes that are no base64', 'version: "1"\nhide: [!!binary abc]'],
    ['merging a text', 'version: "1"\ntools: {<<: x}'],
    ['a list as a key', 'version: "1"\ntools: {[a]: {rules: []}}'],
    ['an alias of itself', 'version: "1"\ntools: {a: {rules: &r [*r]}}'],
    [
      'a fraction too large',
      rule('{name: a, action: deny, state: {counter: c, window: day, increment: 1e19}}'),
    ],
  ])('%s', (_, text) => {
    expect(report(text)).toMatchSnapshot();
  });
});

describe('YAML', () => {
  test.each([
    ['indentation', 'version: "1"\n  tools: {}'],
    ['an entry indented otherwise', 'version: "1"\nhide:\n  - a\n   - b\n - c'],
    ['a tab', 'version: "1"\ntools:\n\ta: {}'],
    ['a second colon', 'version: "1"\ndescription: limits: all'],
    ['no colon', 'version: "1"\ntools\n'],
    ['a list on the line of its key', 'version: "1"\nhide: - a'],
    ['an open quote', 'version: "1"\ndescription: "limits\ntools: {}'],
    ['a backslash', 'version: "1"\ndescription: "\\d+"'],
    ['an open bracket', 'version: "1"\nhide: [a, b\ntools: {}'],
    ['a missing comma', 'version: "1"\ntools: {a: {rules: []} b: {rules: []}}'],
    ['a reserved character', 'version: "1"\nhide: [@a]'],
    ['an unknown anchor', 'version: "1"\ntools: *all'],
    ['a star alone', 'version: "1"\ntools:\n  *: {rules: []}'],
    ['another version of YAML', '%YAML 1.2\n---\nversion: "1"'],
    ['an unknown tag handle', 'version: !x!y "1"'],
    ['text after a block sign', 'version: "1"\ndescription: | limits'],
    ['a control character', 'version: "1"\ndescription: bell \u0007'],
    ['brackets without end', `version: "1"\nx: ${'['.repeat(100_000)}`],
  ])('%s', (_, text) => {
    expect(report(text)).toMatchSnapshot();
  });

  test('bytes that are no UTF-8', () => {
    const bytes = Uint8Array.from([...Buffer.from('version: "1"\ndescription: '), 0xe9, 0x0a]);
    expect(report(bytes)).toMatchInlineSnapshot(`
      "unreadable
      2:1 not-unicode (whole)
        The text has bytes that are not UTF-8.
        Save the file as UTF-8."
    `);
  });
});

test('every code of a problem is declared', () => {
  const { problems } = loadPolicy('version: 2\nhide: [""]\n');
  expect(problems.map(({ code }) => loadCodes.some((known) => known === code))).toEqual([true, true]);
});
