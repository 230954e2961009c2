import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadPolicy } from '../../../src/policy/load.ts';
import type { Parameter, ParameterValues, Parametric } from '../../../src/policy/parameters/index.ts';
import {
  readValue,
  renderBlock,
  renderPolicy,
  renderWords,
  valueText,
} from '../../../src/policy/parameters/index.ts';
import { validPolicy } from '../support/valid-policy.ts';

const parameters: Parameter[] = [
  {
    kind: 'one-of',
    id: 'goods',
    label: 'Goods',
    default: ['TEA-GB', 'RUM-GB'],
    at_most: 6,
    ending: '-GB',
    sets: [{ rule: 'listed goods', path: 'args.good' }],
  },
  {
    kind: 'amount-below',
    id: 'price',
    label: 'Every price is below',
    unit: 'GBP',
    from: 1,
    decimals: 2,
    default: '50',
    at_most: '100000',
    sets: [{ rule: 'under 50 GBP', path: 'args.price' }],
  },
  {
    kind: 'number-up-to',
    id: 'pieces',
    label: 'Pieces',
    default: 12,
    at_least: 1,
    at_most: 5000,
    sets: [{ rule: 'under 50 GBP', path: 'args.pieces' }],
  },
  {
    kind: 'calls-per-window',
    id: 'orders-an-hour',
    label: 'Orders an hour',
    window: 'hour',
    default: 4,
    at_least: 1,
    at_most: 100,
    sets: [{ rule: 'orders an hour' }],
  },
];

const parametric: Parametric = {
  parameters,
  phrases: [
    'for {and(goods)}',
    'buy {or(stems(goods))}',
    'under {price} GBP',
    'up to {below(price)} GBP',
    'up to {pieces} pieces',
    '{orders-an-hour} {orders-an-hour: order/orders} an hour',
    '{orders-an-hour} {orders-an-hour: order/orders} an hour {orders-an-hour: is/are} used up',
    '{orders-an-hour} {orders-an-hour: order/orders} x less than {price} GBP x {pieces} {pieces: piece/pieces} = less than {thousands(orders-an-hour * price * pieces)} GBP',
    'costs 4 days',
  ],
};

const written = `version: "1"
# Orders for TEA-GB and RUM-GB. 4 orders x less than 50 GBP x 12 pieces = less
# than 2,400 GBP, of which a loop takes no more in an hour.
# A second paragraph, which costs 4 days.
description: "Orders for TEA-GB and RUM-GB, under 50 GBP"
default: deny

tools:
  order:
    rules:
      - name: listed goods
        conditions:
          - path: args.good
            op: in
            value:
              - TEA-GB
              - RUM-GB
        on_deny: "You may buy TEA or RUM."
      - name: under 50 GBP
        conditions:
          - path: args.price
            op: regex
            value: '^(?:[1-9]|[1-4][0-9])(?:\\.[0-9]{1,2})?$'
          - path: args.pieces
            op: lte
            value: 12
        on_deny: >-
          Pay up to 49.99 GBP for each, and order up to 12 pieces of it at a
          time.
      # Counted by the hour.
      - name: orders an hour
        rate_limit: 4/hour
        on_deny: "4 orders an hour are used up."
`;

const render = (values: ParameterValues): string => renderPolicy(written, parametric, values);

test('the defaults make the text as it was written, byte for byte', () => {
  expect(render({})).toBe(written);
  expect(render({ goods: ['TEA-GB', 'RUM-GB'], price: '50', pieces: 12, 'orders-an-hour': 4 })).toBe(written);
});

test('rules, comments, messages and names follow the values, in lines of 80 characters', () => {
  const values = {
    goods: ['COFFEE-GB', 'TEA-GB', '1664-GB'],
    price: '1250.5',
    pieces: 100,
    'orders-an-hour': 1,
  };
  expect(render(values)).toMatchInlineSnapshot(`
    "version: "1"
    # Orders for COFFEE-GB, TEA-GB and 1664-GB. 1 order x less than 1250.5 GBP x 100
    # pieces = less than 125,050 GBP, of which a loop takes no more in an hour.
    # A second paragraph, which costs 4 days.
    description: "Orders for COFFEE-GB, TEA-GB and 1664-GB, under 1250.5 GBP"
    default: deny

    tools:
      order:
        rules:
          - name: listed goods
            conditions:
              - path: args.good
                op: in
                value:
                  - COFFEE-GB
                  - TEA-GB
                  - "1664-GB"
            on_deny: "You may buy COFFEE, TEA or 1664."
          - name: under 1250.5 GBP
            conditions:
              - path: args.price
                op: regex
                value: "\\
                  ^(?:(?:[1-9][0-9]{0,2}|1[0-1][0-9]{2}|12[0-4][0-9])(?:\\\\.[0-9]{1,\\
                  2})?|1250(?:\\\\.[0-4][0-9]?)?)$"
              - path: args.pieces
                op: lte
                value: 100
            on_deny: >-
              Pay up to 1250.49 GBP for each, and order up to 100 pieces of it at a
              time.
          # Counted by the hour.
          - name: orders an hour
            rate_limit: 1/hour
            on_deny: "1 order an hour is used up."
    "
  `);
});

test('so do the lines of one tool, and words beside the policy', () => {
  const block = written.slice(written.indexOf('  order:'));
  const values = { price: '200', 'orders-an-hour': 1 };
  expect(renderBlock(block, parametric, {})).toBe(block);
  expect(render(values).endsWith(renderBlock(block, parametric, values))).toBe(true);
  expect(renderWords('Under 50 GBP, 4 orders an hour, 4 in all', parametric, values)).toBe(
    'Under 200 GBP, 1 order an hour, 4 in all',
  );
});

test('words that are a part of a longer word or number stay', () => {
  const { phrases } = parametric;
  expect(
    renderWords('under 50 GBPs; thunder 50 GBP; under 50.5 GBP', { parameters, phrases }, { price: '7' }),
  ).toBe('under 50 GBPs; thunder 50 GBP; under 50.5 GBP');
});

/** Texts that a field takes and that try to be something else in YAML. */
const hostile = fc
  .oneof(
    fc.constantFrom(
      'null-GB',
      '#-GB',
      '"-GB',
      "'-GB",
      '\\-GB',
      '{{x}}-GB',
      '*a-GB',
      '&a-GB',
      '!!int-GB',
      '- -GB',
      '|-GB',
      '>--GB',
      '%-GB',
      '@-GB',
      '`-GB',
      'a:-GB',
      ':-GB',
      '---GB',
      '1e3-GB',
      '[-GB',
      ']-GB',
      '${1}-GB',
      '$&-GB',
      'é-GB',
      '💥-GB',
    ),
    fc
      .string({
        minLength: 1,
        maxLength: 20,
        unit: fc.oneof(
          fc.constantFrom(...Array.from('"\'\\#:-&*!|>%@`{}[]?,~')),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
      })
      .map((text) => `${text}-GB`),
  )
  .filter((text) => text.length > 3);

describe('whatever a field takes is data in the policy', () => {
  test('each text of a list is allowed as it is, and no line becomes anything else', () => {
    const [goods] = parameters;
    if (goods === undefined) throw new Error('no parameter');
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        (texts, cents) => {
          const own = texts.filter((text) => 'value' in readValue(goods, text));
          const read = readValue(goods, own.join(' '));
          const price = `${1 + Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
          const bound = parameters[1] && readValue(parameters[1], price);
          if (!('value' in read) || bound === undefined || !('value' in bound)) return;
          taken += 1;
          const text = render({ goods: read.value, price: bound.value });
          const policy = validPolicy(text);
          const original = validPolicy(written);
          const rules = policy.tools.get('order') ?? [];
          expect([...policy.tools.keys()]).toEqual(['order']);
          expect(rules).toHaveLength(original.tools.get('order')?.length ?? 0);
          expect(rules[0]?.conditions[0]?.value).toEqual(read.value);
          expect(rules[1]?.conditions).toHaveLength(2);
          expect(policy.default).toBe('deny');
          const words = valueText(read.value).split(', ');
          for (const line of text.split('\n'))
            if (!words.some((word) => line.includes(word.slice(0, -3))))
              expect(line.length).toBeLessThanOrEqual(80);
        },
      ),
      { numRuns: 100, seed: 12 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test('text that is no YAML is refused, and not made worse', () => {
    expect(loadPolicy('a: [').verdict).toBe('unreadable');
    expect(() => renderPolicy('a: [', parametric, {})).toThrow('no YAML');
  });
});
