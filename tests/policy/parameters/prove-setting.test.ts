import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { casesSchema } from '../../../src/catalogue/schema/cases.ts';
import { unmetExpectations } from '../../../src/catalogue/proof/expectations.ts';
import { proveSetting, type ParameterValues } from '../../../src/policy/parameters/index.ts';
import { fixture, fixtureTool } from '../../fixture-catalogue/fixture.ts';
import { validPolicy } from '../support/valid-policy.ts';

const folder = 'tests/fixture-catalogue/content/tools/norbank/nb_transfer';
const written = readFileSync(`${folder}/small-payments.yaml`, 'utf8');
const { cases } = casesSchema.parse(parse(readFileSync(`${folder}/small-payments.cases.yaml`, 'utf8')));
const variant = fixtureTool('nb_transfer').policies.find(
  ({ variant: { id } }) => id === 'small-payments',
)?.variant;
if (variant === undefined) throw new Error('The fixture has no small payments.');
const parametric = variant;
const server = fixture.knowledge.get('norbank') ?? null;

const prove = (values: ParameterValues) => proveSetting({ written, parametric, values, cases, server });

const settings: ParameterValues[] = [
  {},
  { 'biggest-payment': '200' },
  { 'biggest-payment': '0.01' },
  { 'biggest-payment': '999.99', accounts: ['4700'] },
  { accounts: ['4712', '4713', '4714'] },
  { 'payments-an-hour': 1 },
  { 'payments-an-hour': 9 },
  { 'payments-a-day': 50 },
  { 'payments-an-hour': 3, 'payments-a-day': 50, 'biggest-payment': '12.5', accounts: ['0815'] },
];

describe.each(settings)('%j', (values) => {
  const { text, faults, edges } = prove(values);

  test('loads without a warning and decides at its edges as it should', () => {
    expect(faults).toEqual([]);
    expect(edges.length).toBeGreaterThan(6);
  });

  test('its calls are cases that the test command takes, and they hold there', () => {
    const made = casesSchema.parse({ cases: edges.map(({ title, calls }) => ({ title, calls })) });
    expect(unmetExpectations(validPolicy(text), made.cases)).toEqual([]);
  });
});

test('the last that passes and the first that does not are told', () => {
  const { edges } = prove({ 'biggest-payment': '200', accounts: ['4713'] });
  expect(edges.map(({ title }) => title)).toMatchInlineSnapshot(`
    [
      "Accounts: to "4713" is allowed",
      "Accounts: to "4711" is denied",
      "Accounts: to "4712" is denied",
      "Accounts: to "4713X" is denied",
      "Every payment is below: amount "199.99" is allowed",
      "Every payment is below: amount "0" is allowed",
      "Every payment is below: amount "200" is denied",
      "Payments an hour: of the calls in one hour the first 4 pass, the next does not",
      "Payments a day: of the calls in one day the first 10 pass, the next does not",
    ]
  `);
});

test.each([
  [
    { 'payments-an-hour': 20 },
    'Payments an hour: 20 an hour can never be reached, because the limit of 10 a day comes before it.',
  ],
  [
    { 'payments-an-hour': 1, 'payments-a-day': 50 },
    'Payments a day: 50 a day can never be reached, because the limit of 1 an hour comes before it.',
  ],
])('of %j one limit hides the other, which is said and does no harm', (values, message) => {
  expect(prove(values)).toMatchObject({ faults: [], hidden: [message] });
});

test('a call that another rule denies, or lets nothing pass, proves nothing of the value', () => {
  const [before = '', after = ''] = written.split('      # Amounts are decimal');
  const beside = (pattern: string) => `${before}      - name: other
        conditions:
          - path: args.amount
            op: regex
            value: '${pattern}'
        on_deny: "No."
      # Amounts are decimal${after}`;
  const proved = (pattern: string) =>
    proveSetting({ written: beside(pattern), parametric, values: {}, cases, server }).faults.join();
  expect(proved('^.+$')).toBe('');
  expect(proved('.')).toContain('The regular expression may match a part');
  expect(proved('^.*[1-9]$')).toContain('amount "50" is denied: it is denied for another reason, "No."');
  expect(proved('^[0-9]$')).toContain('None of the calls that the cases allow');
});

test('without a call that could be allowed there is no proof', () => {
  expect(proveSetting({ written, parametric, values: {}, cases: [], server }).faults).toEqual([
    'None of the calls that the cases allow is allowed with these values.',
  ]);
});
