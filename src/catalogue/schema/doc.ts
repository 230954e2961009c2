import { z } from 'zod';
import { day, sourceSchema } from './source.ts';

/** Frontmatter of `content/docs/**.mdx`: a page of the documentation. Its address is its path. */
export const docSchema = z.strictObject({
  title: z.string().min(1).max(60),
  /** One or two sentences: what the reader finds, also the description of the page. */
  description: z.string().min(1).max(200),
  /** Position among all pages. A section stands where its first page does. */
  order: z.int().min(1),
  /** Heading under which the index lists the page. */
  section: z.string().min(1),
  /** Where the facts of the page come from, when it states facts of others. */
  sources: z.array(sourceSchema).min(1).optional(),
  /** What the build adds at the end of the page: every message of the policy checker. */
  appendix: z.literal('checker-messages').optional(),
  checked: day,
});

export type Doc = z.infer<typeof docSchema>;
