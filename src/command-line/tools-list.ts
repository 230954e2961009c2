import { z } from 'zod';
import type { KnownArgument, KnownTool, ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { parseJson } from './json-call.ts';
import { UsageError } from './usage-error.ts';

/** Any JSON Schema: true, false, or a map. Only what says something of arguments is looked at. */
const schemaSchema = z.union([z.boolean(), z.record(z.string(), z.unknown())]);
type Schema = z.infer<typeof schemaSchema>;

const toolSchema = z.object({
  name: z.string().min(1),
  inputSchema: schemaSchema.optional(),
  annotations: z.object({ destructiveHint: z.boolean().optional() }).optional(),
});
const toolsSchema = z.object({ tools: z.array(toolSchema) });

/** The answer to `tools/list`: the whole JSON-RPC message, its result, or the list alone. */
const answerSchema = z.union([
  z.object({ result: toolsSchema }).transform(({ result }) => result.tools),
  toolsSchema.transform(({ tools }) => tools),
  z.array(toolSchema),
]);

/**
 * What a saved answer to `tools/list` says of a server.
 *
 * @throws UsageError when it is none.
 */
export function readToolsList(name: string, bytes: Uint8Array): ServerKnowledge {
  const parsed = parseJson(answerSchema, new TextDecoder().decode(bytes), 'the MCP specification');
  if ('faults' in parsed) throw new UsageError(`${name}: ${parsed.faults.join(' ')}`);
  return { title: name, tools: parsed.value.map(knownTool) };
}

const knownTool = ({ name, inputSchema = {}, annotations }: z.infer<typeof toolSchema>): KnownTool => {
  const parts = partsOf(inputSchema, inputSchema, 0);
  const required = new Set(parts.flatMap((part) => namesOf(part.required)));
  const properties = new Map(
    parts.flatMap((part) => Object.entries(mapSchema.safeParse(part.properties).data ?? {})),
  );
  return {
    name,
    arguments: [...properties].map(([each, property]) => ({
      name: each,
      type: typeOf(schemaSchema.safeParse(property).data ?? true, inputSchema),
      required: required.has(each),
      ...valuesOf(property),
    })),
    undeclaredArguments: [],
    grave: annotations?.destructiveHint === true ? 'is destructive, as the server itself says' : null,
    ownLimits: [],
  };
};

const mapSchema = z.record(z.string(), z.unknown());
const namesOf = (list: unknown): string[] => z.array(z.string()).safeParse(list).data ?? [];

/** So deep are references and combinations followed; a schema may refer to itself. */
const deepest = 20;

/** A schema with those that it takes in whole: what `$ref` names within the document, and all of `allOf`. */
function partsOf(schema: Schema, root: Schema, depth: number): Readonly<Record<string, unknown>>[] {
  if (typeof schema === 'boolean' || depth > deepest) return [];
  const referred = typeof schema.$ref === 'string' ? [atPointer(root, schema.$ref)] : [];
  const combined = z.array(schemaSchema).safeParse(schema.allOf).data ?? [];
  return [schema, ...[...referred, ...combined].flatMap((each) => partsOf(each, root, depth + 1))];
}

/** The schema at a reference such as `#/$defs/order`; one that says nothing for any other reference. */
function atPointer(root: Schema, reference: string): Schema {
  if (!reference.startsWith('#')) return true;
  let found: unknown = root;
  for (const step of reference.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    found =
      typeof found === 'object' && found !== null
        ? Object.getOwnPropertyDescriptor(found, name)?.value
        : true;
  }
  return schemaSchema.safeParse(found).data ?? true;
}

const typeSchema = z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']);

/** The one type that an argument has, null aside; `any` when the schema leaves that open. */
function typeOf(schema: Schema, root: Schema): KnownArgument['type'] {
  const types = partsOf(schema, root, 0).flatMap(({ type }) =>
    type === undefined ? [] : typeof type === 'string' ? [type] : namesOf(type),
  );
  const [only, ...more] = new Set(types.filter((type) => type !== 'null'));
  return more.length > 0 ? 'any' : (typeSchema.safeParse(only).data ?? 'any');
}

/** The values of an `enum` of texts. */
function valuesOf(property: unknown): { readonly values?: readonly string[] } {
  const { data } = z.object({ enum: z.array(z.string()).min(1) }).safeParse(property);
  return data === undefined ? {} : { values: data.enum };
}
