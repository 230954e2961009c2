/** The published schemas, read by a validator that knows nothing of those who made them. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type JsonSchema = Readonly<Record<string, unknown>>;

/** What a value has that a schema does not allow, one line a departure; nothing when it keeps to it. */
export type Departures = (schema: string | JsonSchema, value: unknown) => string[];

/** A validator for draft 2020-12, strict about how schemas are written. It knows the given ones by their `$id`. */
export function departuresFrom(schemas: readonly JsonSchema[]): Departures {
  const validator = new Ajv2020({ allErrors: true, strict: true });
  addFormats(validator);
  for (const schema of schemas) validator.addSchema(schema);
  return (schema, value) => {
    const validate = typeof schema === 'string' ? validator.getSchema(schema) : validator.compile(schema);
    if (!validate) throw new Error(`No schema has the $id ${JSON.stringify(schema)}.`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}
