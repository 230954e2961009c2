/** What of a policy can be set to another value, as data: the form in which it is written. */
import { z } from 'zod';
import { windows } from '../format.ts';

const name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'lower-case letters and digits, joined by dashes');

const rule = z.string().min(1).describe('The name of the rule, as the file has it.');

/** A condition, by its rule and the argument it looks at. The kind of the parameter says which operator it has. */
const condition = z.strictObject({
  rule,
  path: z
    .string()
    .regex(/^args\.\S+$/, 'an argument, such as args.limit')
    .describe('What the condition looks at.'),
});

const conditions = z.array(condition).min(1);

const common = {
  id: name.describe('Never changes: links to settings depend on it.'),
  label: z.string().min(1).max(40).describe('What the value is, above the field in which it is set.'),
};

/** Digits of a whole number that every reader holds exactly. */
const wholeNumber = z.int().min(0).max(1_000_000_000);

/** A decimal number as people and exchanges write it: no sign, no exponent, no needless zero. */
const decimal = z
  .string()
  .regex(/^(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{0,17}[1-9])?$/, 'a decimal number such as 50 or 0.5');

/** A bound on amounts that are sent as text. The engine compares numbers only, so a pattern admits what is below. */
const amountBelow = z.strictObject({
  kind: z.literal('amount-below'),
  ...common,
  unit: z.string().min(1).describe('What the amounts count, such as USDT.'),
  from: wholeNumber.describe('The lowest amount that the pattern admits.'),
  decimals: z.int().min(0).max(18).describe('How many digits an amount may have after its point.'),
  default: decimal.describe('Every amount that is admitted is lower.'),
  at_most: decimal.describe('The highest bound that can be set.'),
  sets: conditions.describe('Conditions with regex.'),
});

/** The texts that an argument may be: a list for `in`, one alone for `eq`. */
const oneOf = z.strictObject({
  kind: z.literal('one-of'),
  ...common,
  default: z.array(z.string().min(1)).min(1),
  at_most: z.int().min(1).max(100).describe('How many texts can be listed. 1 where the condition has eq.'),
  pattern: z
    .string()
    .startsWith('^')
    .endsWith('$')
    .optional()
    .describe('What each text must match besides the pattern of the argument.'),
  form: z
    .string()
    .min(1)
    .optional()
    .describe('The pattern in words: "capital letters and digits, ending in USDT".'),
  ending: z
    .string()
    .min(1)
    .optional()
    .describe('What every text ends with, such as a currency. `stems` leaves it out.'),
  sets: conditions.describe('Conditions with in, or with eq.'),
});

/** A whole number that an argument must not be above. */
const numberUpTo = z.strictObject({
  kind: z.literal('number-up-to'),
  ...common,
  unit: z.string().min(1).optional().describe('What is counted, such as rows.'),
  default: wholeNumber,
  at_least: wholeNumber,
  at_most: wholeNumber,
  sets: conditions.describe('Conditions with lte.'),
});

/** How many calls a rate limit allows in its window. */
const callsPerWindow = z.strictObject({
  kind: z.literal('calls-per-window'),
  ...common,
  window: z.enum(windows),
  default: wholeNumber.min(1),
  at_least: wholeNumber.min(1),
  at_most: wholeNumber.min(1),
  sets: z.array(z.strictObject({ rule })).min(1).describe('Rules with a rate_limit.'),
});

/** A parameter of a policy. The policy as its author wrote it is the one with the defaults. */
export const parameterSchema = z.discriminatedUnion('kind', [amountBelow, oneOf, numberUpTo, callsPerWindow]);

/**
 * Words of a policy in which values stand: `less than {biggest-order} USDT`. In braces stands an id, a computed value such as
 * `{orders-a-day * biggest-order}`, `{below(biggest-order)}`, `{and(pairs)}`, or words that agree with a number:
 * `{orders-a-day: order/orders}`. A phrase without braces holds numbers that do not move.
 */
export const phraseSchema = z.string().min(1);
