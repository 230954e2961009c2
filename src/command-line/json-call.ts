import { z } from 'zod';
import { describeIssues } from '../catalogue/read/describe-issue.ts';
import type { Arguments } from '../policy/argument.ts';

/**
 * Arguments as JSON holds them, untouched: a schema for each value would copy them, and lose names such as `__proto__` and
 * what lies very deep.
 */
const argumentsSchema = z.custom<Arguments>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'a map of arguments',
);

/** A call as a line of JSON: what is asked of the engine, and when. */
export const jsonCallSchema = z.strictObject({
  tool: z.string(),
  /** None when left out, as in MCP. */
  arguments: argumentsSchema.default({}),
  /** RFC 3339. The instant of the call before it when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  upstream: z.literal('error').optional(),
});

/** Values of a schema's kind, or every departure in words. */
export type Parsed<T> = { readonly value: T } | { readonly faults: readonly string[] };

/** A text of JSON held against a schema. */
export function parseJson<T>(schema: z.ZodType<T>, text: string, schemaFile: string): Parsed<T> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { faults: ['This is not JSON.'] };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { value: parsed.data };
  return {
    faults: describeIssues(schema, json, schemaFile).map(({ message, hint }) => `${message} ${hint}`),
  };
}
