import { z } from 'zod';
import { describeIssues } from '../catalogue/read/describe-issue.ts';
import type { MadeCall } from '../catalogue/run-cases.ts';
import { partsOf } from '../policy/json-text.ts';

/** Whatever JSON holds, untouched: a schema for each value would copy it, and lose names such as `__proto__` and what lies deep. */
const anything = z.unknown();

const when = {
  /** RFC 3339. The instant of the call before it when left out. */
  at: z.iso.datetime({ offset: true }).optional(),
  upstream: z.literal('error').optional(),
};

/** A call as a line of JSON: the tool and its arguments, none when left out. */
const plainCall = z.strictObject({ tool: z.string(), arguments: anything.optional(), ...when });

/** A call as a client sends it: a line of JSON-RPC, or its `params` alone. */
const rawCall = z.strictObject({
  jsonrpc: z.literal('2.0').optional(),
  id: anything.optional(),
  method: z.literal('tools/call').optional(),
  params: anything,
  ...when,
});

/** What is asked of the engine, and when, with more members for what the caller wants to know of each call. */
export const jsonCallSchema = <More extends z.core.$ZodLooseShape>(more: More) =>
  z.union([plainCall.extend(more), rawCall.extend(more)]);

/** A call by its text; the arguments that JSON.parse has read do not count. */
type CallText = Omit<MadeCall, 'arguments'> & { readonly arguments: undefined };

/**
 * The call of a text that fits the schema. Arguments and params are taken as they are written, not as JSON.parse has them: the
 * text shows whether the engine can read the call.
 */
export function callOfText(text: string): CallText {
  const written = new Map(partsOf(text).map((part) => [part.name, part.text]));
  const params_text = written.get('params');
  if (params_text !== undefined) return { tool: '', arguments: undefined, params_text };
  const tool: unknown = JSON.parse(written.get('tool') ?? '""');
  return { tool: String(tool), arguments: undefined, arguments_text: written.get('arguments') ?? '{}' };
}

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
