import { z } from 'zod';
import { id } from './risk.ts';

/** `content/postures/<server>/<id>.yaml`: a full policy for one way of working, put together from the tools' own files. */
export const postureSchema = z.strictObject({
  id,
  title: z.string().min(1),
  /** Position in lists. */
  order: z.int().min(1),
  summary: z.string().min(1),
  /** Who it is for and what it leaves out. */
  use_when: z.string().min(1),
  /** The permission the API key needs, or that none is needed. */
  key_permission: z.string().min(1),
  /** Served at /policies/<server>.yaml. Exactly one posture of a server is. */
  recommended: z.boolean(),
  default: z.literal('deny'),
  /** Which policy file of each tool goes in. */
  tools: z.record(z.string(), id),
  /** Rules for every tool: the text of the "*" entry, with its comments. */
  wildcard: z.string().min(1).optional(),
});

export type Posture = z.infer<typeof postureSchema>;
