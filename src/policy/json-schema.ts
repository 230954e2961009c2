import { z } from 'zod';
import { policyFormat } from './format.ts';

/** The policy format as a JSON Schema for editors, made from the one schema there is. `id` is its address. */
export function policyJsonSchema(id: string): Readonly<Record<string, unknown>> {
  return {
    ...z.toJSONSchema(policyFormat, { target: 'draft-7' }),
    $id: id,
    title: 'Intercept policy, version 1',
    description: 'Which tool calls of an MCP server are allowed, denied, limited or hidden.',
  };
}
