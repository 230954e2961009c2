import { z } from 'zod';
import type { FieldPath } from './yaml-text.ts';

/** The part of a JSON Schema that says which fields a map may have. */
interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

const shapeSchema: z.ZodType<Shape> = z.lazy(() =>
  z.object({
    properties: z.record(z.string(), shapeSchema).exactOptional(),
    additionalProperties: z.union([z.boolean(), shapeSchema]).exactOptional(),
    items: shapeSchema.exactOptional(),
    anyOf: z.array(shapeSchema).exactOptional(),
    oneOf: z.array(shapeSchema).exactOptional(),
  }),
);

/** The names of the fields that a schema knows at a place, to tell which one was meant. */
export function knownFields(schema: z.ZodType, path: FieldPath): string[] {
  let shapes = alternatives(
    shapeSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
  );
  for (const step of path) shapes = shapes.flatMap((shape) => stepInto(shape, step)).flatMap(alternatives);
  return [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
}

const alternatives = (shape: Shape): Shape[] =>
  [shape, ...(shape.anyOf ?? []), ...(shape.oneOf ?? [])].flatMap((each) =>
    each === shape ? [each] : alternatives(each),
  );

function stepInto(shape: Shape, step: string | number): Shape[] {
  if (typeof step === 'number') return shape.items ? [shape.items] : [];
  const field = shape.properties?.[step] ?? shape.additionalProperties;
  return typeof field === 'object' ? [field] : [];
}
