import type { z } from 'zod';
import { didYouMean } from '../../policy/nearest-name.ts';
import type { ReadingCode } from './codes.ts';
import { expected, hintFor, type Issue } from './issue-words.ts';
import { knownFields } from './known-fields.ts';
import { printPath, printValue } from './print.ts';
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

/** All departures of a value from its schema. `schemaFile` is named as the way out where nothing better is known. */
export function describeIssues(schema: z.ZodType, value: unknown, schemaFile: string): FieldFault[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues
    .flatMap((issue) => bestAlternative(issue, value))
    .flatMap((issue): FieldFault[] => {
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
function bestAlternative(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const alternatives = issue.errors.map((issues) =>
    issues.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  );
  const weight = (issues: readonly Issue[]): number =>
    issues.reduce((sum, each) => sum + (each.code === 'unrecognized_keys' ? each.keys.length : 1), 0);
  // Of two that are as near, the one that fits the value further in. What is missing lies in nothing.
  const depth = (issues: readonly Issue[]): number =>
    Math.max(0, ...issues.map(({ path }) => path.length - (valueAt(value, path) === undefined ? 1 : 0)));
  const [nearest] = alternatives.toSorted((a, b) => weight(a) - weight(b) || depth(b) - depth(a));
  return (nearest ?? []).flatMap((inner) => bestAlternative(inner, value));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === 'object' && node !== null
        ? Object.getOwnPropertyDescriptor(node, step)?.value
        : undefined,
    value,
  );
}
