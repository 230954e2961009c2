/** No rule is left out in silence: each that a file does not hold is named with its tool. */
import { expect, test } from 'vitest';
import { policyFormats, type LossCode } from '../../../src/policy/formats/index.ts';
import { validPolicy } from '../support/valid-policy.ts';
import { published, rendered } from './support/published.ts';

const policy = validPolicy(`version: "1"
default: deny
tools:
  counted:
    rules: [{ name: few, rate_limit: 3/minute }]
  matched:
    rules: [{ name: like, conditions: [{ path: args.name, op: regex, value: 'a|b' }] }]
  nested:
    rules: [{ name: inner, conditions: [{ path: args.order.side, op: eq, value: BUY }] }]
  summed:
    rules:
      - name: sum
        conditions: [{ path: state.summed.spent, op: lte, value: 100 }]
        state: { counter: spent, window: day, increment_from: args.amount }
`);

const expected: Readonly<Record<string, readonly LossCode[]>> = {
  counted: ['no-rate-limit'],
  matched: ['no-conditions'],
  nested: ['no-conditions'],
  summed: ['no-counters'],
};

test.each(policyFormats.filter(({ id }) => id !== 'intercept'))(
  '$id names each rule that it leaves out',
  (format) => {
    const { losses } = format.render({ text: '', policy }, [], { serverName: 'shop' });
    const of = (tool: string) => losses.filter(({ tools }) => tools.includes(tool)).map(({ code }) => code);
    for (const [tool, codes] of Object.entries(expected)) {
      // The short form holds one limit of calls.
      if (format.carries.rateLimit === 'yes' && tool === 'counted') continue;
      expect(of(tool), tool).toEqual(expect.arrayContaining([...codes]));
      const instead: LossCode[] = ['only-asks', 'closed-instead'];
      expect(
        of(tool).some((code) => instead.includes(code)),
        tool,
      ).toBe(true);
    }
  },
);

test('the policy itself loses nothing of its text', () => {
  for (const each of published) expect(rendered('intercept', each).text).toBe(each.file.text);
});

test('a format has an address, a file or none, and words of its own', () => {
  expect(new Set(policyFormats.map(({ id }) => id)).size).toBe(policyFormats.length);
  expect(new Set(policyFormats.map(({ title }) => title)).size).toBe(policyFormats.length);
});
