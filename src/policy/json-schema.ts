import { z } from 'zod';
import { policyFormat } from './format.ts';

/**
 * The policy format as a JSON Schema for editors, which complete keys and mark mistakes by it. Draft 7 is the newest
 * that the YAML language server, and so the common editors, understand in full.
 *
 * @param id the address at which the schema is published
 */
export function policyJsonSchema(id: string): Record<string, unknown> {
  const schema = z.toJSONSchema(policyFormat, {
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== policyFormat.shape.version) return;
      // The engine takes the number as well: it reads the version as it is written.
      delete jsonSchema.const;
      delete jsonSchema.type;
      jsonSchema.enum = ['1', 1];
    },
  });
  const { $schema, ...rest } = schema;
  return {
    $schema,
    $id: id,
    title: 'Intercept policy, version 1',
    description:
      'Which tool calls an agent may make. The Intercept engine reads it; a key that is not listed here has no effect.',
    ...rest,
  };
}
