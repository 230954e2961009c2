import { z } from 'zod';

const searchSchema = z.strictObject({
  finds: z
    .string()
    .startsWith('/')
    .describe('The page that readers look for: its address, and the place on it after a #.'),
  searches: z.array(z.string().min(1)).min(1).describe('What they type, with their errors.'),
});

/**
 * `content/searches.yaml`: what readers type, by the page they look for. A test holds the search to it. The same words may
 * stand under several pages; one of them has to come first then, and all have to be found.
 */
export const searchesSchema = z.strictObject({ pages: z.array(searchSchema) });

export type Searches = z.infer<typeof searchesSchema>;
