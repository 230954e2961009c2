/** The OpenAPI document as the API describes itself, read strictly: only what it uses, so that nothing stays unlooked at. */
import { z } from 'zod';

const reference = z.strictObject({ $ref: z.url() });

const responseSchema = z.strictObject({
  description: z.string().min(1),
  content: z.strictObject({
    'application/json': z.strictObject({
      schema: z.union([reference, z.strictObject({ anyOf: z.array(reference).min(2) })]),
    }),
  }),
});

const pathItemSchema = z.strictObject({
  parameters: z
    .tuple([
      z.strictObject({
        name: z.string().min(1),
        in: z.literal('path'),
        required: z.literal(true),
        schema: z.strictObject({ type: z.literal('string'), enum: z.array(z.string().min(1)).min(1) }),
      }),
    ])
    .optional(),
  get: z.strictObject({
    operationId: z.string().regex(/^\w+$/),
    summary: z.string().min(1),
    responses: z.strictObject({ 200: responseSchema }),
  }),
});

export const openapiSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  jsonSchemaDialect: z.literal('https://json-schema.org/draft/2020-12/schema'),
  info: z.strictObject({ title: z.string().min(1), summary: z.string().min(1), version: z.string().min(1) }),
  externalDocs: z.strictObject({ url: z.url() }),
  servers: z.tuple([z.strictObject({ url: z.url() })]),
  paths: z.record(z.string().startsWith('/'), pathItemSchema),
});

/** A file that the document describes, and the schema it gives for it. */
export interface Described {
  readonly url: string;
  readonly schema: z.infer<typeof responseSchema>['content']['application/json']['schema'];
}

/** Every file that the document describes, with open names filled in. */
export function describedFiles(document: z.infer<typeof openapiSchema>): Described[] {
  const [{ url: server }] = document.servers;
  return Object.entries(document.paths).flatMap(([path, { parameters, get }]) => {
    const { schema } = get.responses[200].content['application/json'];
    const open = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    const [parameter] = parameters ?? [];
    if (open.join() !== (parameter?.name ?? ''))
      throw new Error(`${path} leaves ${open.join()} undescribed.`);
    const names = parameter?.schema.enum ?? [''];
    return names.map((name) => ({ url: server + path.replace(/\{\w+\}/, name), schema }));
  });
}
