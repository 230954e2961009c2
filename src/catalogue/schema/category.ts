import { z } from 'zod';
import { id } from './risk.ts';
import { searchWords } from './search-words.ts';

/** `content/categories/<id>.yaml`: a kind of access, and what is true of every tool that has it. */
export const categorySchema = z.strictObject({
  id,
  title: z.string().min(1),
  order: z.int().min(1).describe('Position in lists, from the mildest kind of access to the gravest.'),
  summary: z.string().min(1).describe('One sentence: what a tool of this category does.'),
  search_words: searchWords,
  description: z
    .array(z.string().min(1))
    .min(1)
    .describe('Paragraphs: what goes wrong with this kind of access, and what a policy does about it.'),
  default_stance: z.string().min(1),
});

export type Category = z.infer<typeof categorySchema>;
