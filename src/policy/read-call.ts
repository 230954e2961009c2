/**
 * How the engine reads a call. It is built with Go's encoding/json, and passes on to the server, undecided, every `tools/call`
 * that this reader refuses. The text of the call is needed to tell: JSON.parse keeps neither a number that is too large nor a
 * name that stands twice.
 */
import type { Arguments } from './argument.ts';
import type { ToolCall } from './decide.ts';
import { kindOf } from './json-kind.ts';
import { depthOf, numbersIn, partsOf } from './json-text.ts';

/** A call as the engine has read it, or why it could not. */
export type ReadCall = { readonly call: ToolCall } | { readonly unread: string };

/** The engine reads a whole line of JSON-RPC up to this depth; the params lie inside the line, the arguments inside those. */
const deepestLine = 10_000;
const levelsAroundParams = 1;
const levelsAroundArguments = 2;

/**
 * A call of a tool with the JSON text of its arguments.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function readArguments(tool: string, text: string): ReadCall {
  const found = argumentsIn(text);
  if (typeof found === 'string') return { unread: found };
  if (depthOf(text) > deepestLine - levelsAroundArguments) return { unread: tooDeep() };
  return { call: { tool, arguments: found ?? {} } };
}

/**
 * A call as a client writes it: the JSON text of the `params` of a `tools/call`. Members are found by their names in capitals
 * or small letters, and of two the last wins, so that the engine may decide another tool than the one that the server runs.
 *
 * @throws SyntaxError when the text is no JSON
 */
export function readParams(text: string): ReadCall {
  const params: unknown = JSON.parse(text);
  if (params !== null && (typeof params !== 'object' || Array.isArray(params)))
    return { unread: `params is ${kindOf(params)}, not an object` };
  if (depthOf(text) > deepestLine - levelsAroundParams) return { unread: tooDeep() };
  let tool = '';
  let callArguments: Arguments = {};
  let unread: string | null = null;
  for (const { name, text: valueText } of params === null ? [] : partsOf(text)) {
    const field = name?.toUpperCase();
    if (field === 'NAME') {
      const value: unknown = JSON.parse(valueText);
      if (typeof value === 'string') tool = value;
      else if (value !== null) unread ??= `name is ${kindOf(value)}, not a text`;
    } else if (field === 'ARGUMENTS') {
      const found = argumentsIn(valueText);
      if (typeof found === 'string') unread ??= found;
      // A second map is laid over the first; null empties it.
      else callArguments = found === null ? {} : laidOver(callArguments, found);
    }
  }
  return unread === null ? { call: { tool, arguments: callArguments } } : { unread };
}

/** Made when it is said: the first number that is written with commas takes the platform 20 ms. */
const tooDeep = (): string => `it is nested more than ${deepestLine.toLocaleString('en-GB')} levels deep`;

/** The map that a text of arguments holds, null for `null`, or why the engine cannot read it. */
function argumentsIn(text: string): Arguments | null | string {
  const value: unknown = JSON.parse(withWholeCharacters(text));
  if (value === null) return null;
  if (!isMap(value)) return `arguments is ${kindOf(value)}, not an object`;
  for (const number of numbersIn(text))
    if (!Number.isFinite(Number(number))) return `the number ${shortened(number)} is too large`;
  return value;
}

const isMap = (value: unknown): value is Arguments =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Entries are defined, not assigned: `__proto__` is a name like any other. */
const laidOver = (below: Arguments, above: Arguments): Arguments =>
  Object.fromEntries([...Object.entries(below), ...Object.entries(above)]);

/** Half of a surrogate pair becomes U+FFFD, in names as well as in values. */
const withWholeCharacters = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(
      /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[dD][89a-fA-F][\da-fA-F]{2}|\\./g,
      (escape) => (escape.length === 6 && /^\\u[dD]/.test(escape) ? String.raw`\ufffd` : escape),
    );

const shortened = (digits: string): string =>
  digits.length > 20 ? `${digits.slice(0, 12)}… (${digits.length} characters)` : digits;
