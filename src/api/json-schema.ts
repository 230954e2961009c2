import { z } from 'zod';
import { absoluteUrl } from '../catalogue/addresses.ts';
import { responseSchemaAddress } from './addresses.ts';
import type { Response } from './responses.ts';

/**
 * The JSON Schema of a kind of file, made from the schemas that check the content. It lets fields pass that it does not
 * know, because a later file of the same version may have more of them.
 */
export function responseJsonSchema(
  kind: string,
  { title, schema }: Response,
  siteAddress: string,
): Record<string, unknown> {
  const { $schema, ...rest } = z.toJSONSchema(schema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
      // Zod calls its own checks formats, such as "starts_with". JSON Schema has none; the pattern beside says the same.
      if (jsonSchema.format?.includes('_') === true) delete jsonSchema.format;
    },
  });
  return { $schema, $id: absoluteUrl(siteAddress, responseSchemaAddress(kind)), title, ...rest };
}
