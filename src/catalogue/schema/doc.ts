import { z } from 'zod';
import { searchWords } from './search-words.ts';
import { day, sourceSchema } from './source.ts';

/** Frontmatter of `content/docs/**.mdx`: a page of the documentation. Its address is its path. */
export const docSchema = z.strictObject({
  title: z.string().min(1).max(60),
  description: z
    .string()
    .min(1)
    .max(200)
    .describe('One or two sentences: what the reader finds, also the description of the page.'),
  search_words: searchWords,
  order: z.int().min(1).describe('Position among all pages. A section stands where its first page does.'),
  section: z.string().min(1).describe('Heading under which the index lists the page.'),
  sources: z
    .array(sourceSchema)
    .min(1)
    .optional()
    .describe('Where the facts of the page come from, when it states facts of others.'),
  appendix: z
    .enum(['checker-messages', 'formats'])
    .optional()
    .describe(
      'What the build adds at the end of the page: every message of the policy checker, or the formats of other clients.',
    ),
  client: z
    .strictObject({
      name: z.string().min(1).max(20),
      place: z.string().min(1).describe('Where `start` goes: into a terminal, or into a file.'),
      start: z
        .string()
        .includes('{policy}', 'text with {policy} in it')
        .describe(
          'What starts a server behind a policy. {server}, {policy}, {command} and {command_list} stand for the name of the server, the name of the policy’s file, and the server’s own command as words or as a list in JSON.',
        ),
      check: z
        .string()
        .min(1)
        .describe('The command, or the place in the client, that shows whether it worked.'),
      hooks: z
        .literal(true)
        .optional()
        .describe('Set where the client calls hooks, so that the checker can guard it without a proxy.'),
    })
    .optional()
    .describe('How the client that the page is about starts a server. The card of every policy shows it.'),
  checked: day,
});

export type Doc = z.infer<typeof docSchema>;
