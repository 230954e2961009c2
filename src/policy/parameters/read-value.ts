import { compareDecimals, fromPlaces, inPlaces, readDecimal, withThousands } from './decimal.ts';
import type { Parameter, ParameterOf, ParameterValue } from './parameter.ts';

/** What an argument may be, as far as the tool says. */
export interface ArgumentForm {
  readonly name: string;
  readonly values?: readonly string[] | undefined;
  readonly pattern?: string | undefined;
}

/** A value, or why the text is none and what to write instead. */
export type ReadValue = { readonly value: ParameterValue } | { readonly error: string };

/**
 * Reads the value of a parameter from the text of a field.
 *
 * @param argument the argument that the parameter bounds, with what the tool says of its values
 */
export function readValue(parameter: Parameter, text: string, argument?: ArgumentForm): ReadValue {
  const written = text.trim();
  switch (parameter.kind) {
    case 'amount-below':
      return readAmount(parameter, written);
    case 'one-of':
      return readTexts(parameter, written, argument);
    case 'number-up-to':
    case 'calls-per-window':
      return readNumber(parameter, written);
  }
}

/** The same for a value that comes from elsewhere, such as a link: only what a field could have held is taken. */
export function acceptValue(parameter: Parameter, value: unknown, argument?: ArgumentForm): ReadValue {
  const text = Array.isArray(value) ? value.map(String).join(' ') : String(value);
  return readValue(parameter, text, argument);
}

/** A value as the text of a field. */
export const valueText = (value: ParameterValue): string =>
  typeof value === 'object' ? value.join(', ') : String(value);

function readAmount(parameter: ParameterOf<'amount-below'>, text: string): ReadValue {
  const { label, unit, from, decimals, at_most: most } = parameter;
  const wanted = `Write a number of ${unit} above ${from} and up to ${withThousands(most)}, such as ${parameter.default}`;
  const amount = readDecimal(text);
  if (amount === null) return wrong(label, text, `${wanted}: digits and at most one point.`);
  if (amount.fraction.length > decimals)
    return wrong(label, text, `${wanted}. It can have ${decimals} decimals at most.`);
  const value = fromPlaces(inPlaces(amount, decimals), decimals);
  const isLow = (compareDecimals(value, String(from)) ?? 0) <= 0;
  const isHigh = (compareDecimals(value, most) ?? 0) > 0;
  return isLow || isHigh ? wrong(label, text, `${wanted}.`) : { value };
}

function readNumber(
  parameter: ParameterOf<'number-up-to'> | ParameterOf<'calls-per-window'>,
  text: string,
): ReadValue {
  const { label, at_least: least, at_most: most } = parameter;
  const value = Number(text);
  if (/^[0-9]{1,15}$/.test(text) && value >= least && value <= most) return { value };
  return wrong(label, text, `Write a whole number from ${least} to ${most}, in digits alone.`);
}

function readTexts(
  parameter: ParameterOf<'one-of'>,
  text: string,
  argument: ArgumentForm | undefined,
): ReadValue {
  const { label, at_most: most } = parameter;
  const value = [...new Set(text.split(/[\s,]+/).filter((each) => each !== ''))];
  const example = `such as ${parameter.default.slice(0, most).join(', ')}`;
  if (value.length === 0) return wrong(label, text, `Name at least one, ${example}.`);
  if (value.length > most)
    return {
      error: `${label}: found ${value.length}, expected ${most === 1 ? 'one' : `at most ${most}`}, ${example}.`,
    };
  const refused = value.find((each) => !fits(each, parameter, argument));
  if (refused === undefined) return { value };
  return wrong(label, refused, `Write ${formOf(parameter, argument)}, ${example}.`);
}

/** Longer texts are no names of anything, and no line of a policy holds them. */
const longestText = 60;

function fits(text: string, parameter: ParameterOf<'one-of'>, argument: ArgumentForm | undefined): boolean {
  return (
    text.length <= longestText &&
    text.isWellFormed() &&
    // Control characters, and those that show nothing or turn the text around them.
    !/[\p{C}\p{Z}]/u.test(text) &&
    (parameter.pattern === undefined || new RegExp(parameter.pattern).test(text)) &&
    (parameter.ending === undefined || (text.endsWith(parameter.ending) && text !== parameter.ending)) &&
    (argument?.values === undefined || argument.values.includes(text)) &&
    (argument?.pattern === undefined || new RegExp(argument.pattern).test(text))
  );
}

function formOf({ form, ending }: ParameterOf<'one-of'>, argument: ArgumentForm | undefined): string {
  if (argument?.values !== undefined) return `one or more of ${argument.values.join(', ')}`;
  if (form !== undefined) return form;
  const end = ending === undefined ? '' : `ending in ${ending}, `;
  return `texts of at most ${longestText} characters without spaces, ${end}as ${argument?.name ?? 'the argument'} takes them`;
}

const wrong = (label: string, text: string, wayOut: string): ReadValue => ({
  error: `${label}: found ${text === '' ? 'nothing' : `"${text}"`}. ${wayOut}`,
});
