import { z } from 'zod';
import { id } from './risk.ts';
import { searchWords } from './search-words.ts';

/** `content/postures/<server>/<id>.yaml`: a full policy for one way of working, put together from the tools' own files. */
export const postureSchema = z.strictObject({
  id,
  title: z.string().min(1),
  order: z.int().min(1).describe('Position in lists.'),
  summary: z.string().min(1),
  search_words: searchWords,
  use_when: z.string().min(1).describe('Who it is for and what it leaves out.'),
  key_permission: z
    .string()
    .min(1)
    .optional()
    .describe('The permission the API key needs, or that none is needed. Left out where there are no keys.'),
  recommended: z.boolean().describe('Served at /policies/<server>.yaml. Exactly one posture of a server is.'),
  default: z.literal('deny'),
  tools: z.record(z.string(), id).describe('Which policy file of each tool goes in.'),
  wildcard: z
    .string()
    .min(1)
    .optional()
    .describe('Rules for every tool: the text of the "*" entry, with its comments.'),
});

export type Posture = z.infer<typeof postureSchema>;
