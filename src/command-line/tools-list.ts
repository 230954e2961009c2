import { z } from 'zod';
import type { KnownArgument, KnownTool, ServerKnowledge } from '../policy/check/server-knowledge.ts';
import { parseJson } from './json-call.ts';
import { UsageError } from './usage-error.ts';

const toolSchema = z.object({
  name: z.string().min(1),
  inputSchema: z.unknown().optional(),
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
  const parsed = parseJson(answerSchema, new TextDecoder().decode(bytes), 'The MCP specification');
  if ('faults' in parsed) throw new UsageError(`${name}: ${parsed.faults.join(' ')}`);
  return { title: name, tools: parsed.value.map(knownTool) };
}

const knownTool = ({ name, inputSchema, annotations }: z.infer<typeof toolSchema>): KnownTool => {
  const { parts, isOpen } = partsOf(inputSchema, inputSchema, 'with alternatives');
  const required = new Set(
    partsOf(inputSchema, inputSchema, 'without').parts.flatMap((part) => textsIn(part.required)),
  );
  const properties = new Map<string, unknown[]>();
  for (const part of parts)
    for (const [each, property] of isMap(part.properties) ? Object.entries(part.properties) : [])
      properties.set(each, [...(properties.get(each) ?? []), property]);
  return {
    name,
    arguments: [...properties].map(([each, schemas]) => ({
      name: each,
      type: typeOf(schemas, inputSchema),
      required: required.has(each),
      ...valuesOf(schemas, inputSchema),
    })),
    undeclaredArguments: [],
    ...(isOpen && { takesOthers: true }),
    grave: annotations?.destructiveHint === true ? 'is destructive, as the server itself says' : null,
    ownLimits: [],
  };
};

type SchemaMap = Readonly<Record<string, unknown>>;

const isMap = (value: unknown): value is SchemaMap =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listIn = (value: unknown): readonly unknown[] => z.array(z.unknown()).safeParse(value).data ?? [];
const textsIn = (value: unknown): string[] => listIn(value).filter((each) => typeof each === 'string');

interface Parts {
  readonly parts: readonly SchemaMap[];
  /** Whether names beside those of `properties` are let in: by `true`, by a schema of others or of patterns, or by one that is elsewhere. */
  readonly isOpen: boolean;
}

/**
 * A schema with those that it takes in: what `$ref` names within the document, all of `allOf`, and if wanted what may hold beside
 * it. Each is taken once: schemas may refer to themselves, in many ways.
 */
function partsOf(schema: unknown, root: unknown, which: 'with alternatives' | 'without'): Parts {
  const seen = new Set<unknown>([schema]);
  // The set grows while it is walked over.
  for (const each of seen) for (const inner of isMap(each) ? innerOf(each, root, which) : []) seen.add(inner);
  const all = [...seen];
  return {
    parts: all.filter(isMap),
    isOpen: all.some((each) => (isMap(each) ? letsOthersIn(each) : each !== false)),
  };
}

function innerOf(schema: SchemaMap, root: unknown, which: 'with alternatives' | 'without'): unknown[] {
  const { $ref, allOf, anyOf, oneOf, then, else: otherwise, dependentSchemas } = schema;
  const always = [...(typeof $ref === 'string' ? [atPointer(root, $ref)] : []), ...listIn(allOf)];
  if (which === 'without') return always;
  const sometimes = [then, otherwise].filter((each) => each !== undefined);
  return [
    ...always,
    ...listIn(anyOf),
    ...listIn(oneOf),
    ...sometimes,
    ...(isMap(dependentSchemas) ? Object.values(dependentSchemas) : []),
  ];
}

const letsOthersIn = ({ additionalProperties = false, patternProperties, $dynamicRef }: SchemaMap): boolean =>
  additionalProperties !== false || patternProperties !== undefined || $dynamicRef !== undefined;

/** The schema at a reference such as `#/$defs/order`; `true`, which says nothing, for one that leads nowhere or elsewhere. */
function atPointer(root: unknown, reference: string): unknown {
  if (!/^#(?:\/|$)/.test(reference)) return true;
  let found = root;
  for (const step of reference.split('/').slice(1)) {
    const name = decoded(step).replaceAll('~1', '/').replaceAll('~0', '~');
    found =
      typeof found === 'object' && found !== null
        ? Object.getOwnPropertyDescriptor(found, name)?.value
        : true;
  }
  return found ?? true;
}

/** A pointer in a reference is written as a part of an address is. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

const typeSchema = z.enum(['string', 'integer', 'number', 'boolean', 'array', 'object']);

/** The one type that an argument has, null aside; `any` when the schemas leave that open. */
function typeOf(schemas: readonly unknown[], root: unknown): KnownArgument['type'] {
  const types = schemas.flatMap((schema) =>
    partsOf(schema, root, 'without').parts.flatMap(({ type }) =>
      typeof type === 'string' ? [type] : textsIn(type),
    ),
  );
  const [only, ...more] = new Set(types.filter((type) => type !== 'null'));
  return more.length > 0 ? 'any' : (typeSchema.safeParse(only).data ?? 'any');
}

/** The values of an argument whose one schema lists texts, and nothing else. */
function valuesOf(schemas: readonly unknown[], root: unknown): { readonly values?: readonly string[] } {
  const [schema, ...more] = schemas;
  if (more.length > 0) return {};
  for (const part of partsOf(schema, root, 'without').parts) {
    const listed = part.const === undefined ? listIn(part.enum) : [part.const];
    if (listed.length > 0 && listed.every((each) => typeof each === 'string')) return { values: listed };
  }
  return {};
}
