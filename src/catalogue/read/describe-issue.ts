import type { z } from 'zod';
import { didYouMean } from '../../policy/nearest-name.ts';
import type { ReadingCode } from './codes.ts';
import { knownFields } from './known-fields.ts';
import type { FieldPath } from './yaml-text.ts';

/** A departure from a schema, in words, before it has a line. */
export interface FieldFault {
  readonly path: FieldPath;
  /** Whether the field's name is at fault, and not its value. */
  readonly atKey: boolean;
  readonly code: ReadingCode;
  readonly message: string;
  readonly hint: string;
}

type Issue = z.core.$ZodIssue;

/** All departures of a value from its schema. `schemaFile` is named as the way out where nothing better is known. */
export function describeIssues(schema: z.ZodType, value: unknown, schemaFile: string): FieldFault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.flatMap(bestAlternative).flatMap((issue): FieldFault[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys') {
      const known = knownFields(schema, path);
      return issue.keys.map((key) => ({
        path: [...path, key],
        atKey: true,
        code: 'unknown-field',
        message: `${printPath([...path, key])} is not a known field.`,
        hint: didYouMean(key, known, `Delete it. Known fields: ${known.join(', ')}.`),
      }));
    }
    const found = valueAt(value, path);
    const see = `${schemaFile} says what the field holds.`;
    if (found === undefined) {
      return [
        {
          path,
          atKey: false,
          code: 'missing-field',
          message: `${printPath(path)} is missing, expected ${expected(issue)}.`,
          hint: see,
        },
      ];
    }
    return [
      {
        path,
        atKey: false,
        code: issue.code === 'invalid_type' ? 'wrong-type' : 'wrong-value',
        message: `${printPath(path)} is ${printValue(found)}, expected ${expected(issue)}.`,
        hint: hintFor(issue, found) ?? see,
      },
    ];
  });
}

/** Of a union, the issues of the alternative that the value comes nearest to. */
function bestAlternative(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length : 1), 0);
  const [nearest] = issue.errors.toSorted((a, b) => weight(a) - weight(b));
  return (nearest ?? [])
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
    .flatMap(bestAlternative);
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  record: 'a map',
};

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'invalid_union':
      return 'options' in issue ? oneOf(issue.options.map(String)) : 'another kind of value';
    case 'too_small':
      return issue.origin === 'string' ? 'text' : amount('at least', issue.minimum, issue.origin);
    case 'too_big':
      return amount('at most', issue.maximum, issue.origin);
    case 'invalid_format':
      return expectedFormat(issue);
    default:
      return lowerFirst(issue.message);
  }
}

function expectedFormat(issue: z.core.$ZodIssueInvalidStringFormat): string {
  if (issue.format === 'url') return 'a web address';
  if (issue.format === 'date') return 'a day such as 2026-01-31';
  if (issue.format === 'datetime') return 'a time such as 2026-01-31T10:00:00Z';
  // The schemas' own patterns come with a description; the rest names its text.
  return lowerFirst(issue.message.replace(/^Invalid string: must /, 'text that must '));
}

const oneOf = (values: readonly string[]): string =>
  values.length === 1 ? (values[0] ?? '') : `one of ${values.join(', ')}`;

function amount(bound: string, size: number | bigint, origin: string): string {
  const unit = origin === 'string' ? ' characters' : origin === 'array' ? ' in the list' : '';
  return `${bound} ${size}${unit}`;
}

function hintFor(issue: Issue, found: unknown): string | null {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    return didYouMean(found, issue.values.map(String), 'Take one of the values named.');
  }
  if (issue.code === 'invalid_union' && 'options' in issue && typeof found === 'string') {
    return didYouMean(found, issue.options.map(String), 'Take one of the values named.');
  }
  if (issue.code !== 'invalid_type') return null;
  if (issue.expected === 'string' && typeof found !== 'object') return 'Put it in quotes.';
  if (issue.expected === 'boolean') return 'Write true or false, without quotes.';
  return null;
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null
        ? Object.getOwnPropertyDescriptor(node, step)?.value
        : undefined,
    value,
  );
}

/** A path as one would write it, such as `policies[1].id`. */
export function printPath(path: FieldPath): string {
  if (path.length === 0) return 'The file';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** A value for a message: short, and told apart by its kind. */
export function printValue(value: unknown): string {
  if (value === null) return 'empty';
  if (value === '') return 'empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
