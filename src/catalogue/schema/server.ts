import { z } from 'zod';
import { id } from './risk.ts';
import { searchWords } from './search-words.ts';
import { sentence } from './sentence.ts';
import { commit, day, sourceSchema } from './source.ts';
import { webAddress } from './web-address.ts';

/** What a reader must know before deciding on anything, short enough to be said wherever they decide. */
const noticeSchema = z
  .strictObject({
    statement: sentence.max(160).describe('What happens, in one sentence.'),
    version: sentence.max(120).describe('Of which version it is true: the subject of the statement.'),
    remedy: sentence.max(240).describe('What makes it work, in one or two sentences.'),
    found: sentence.max(240).describe('How it was found, and when.'),
  })
  .describe(
    'For an issue that decides whether the server is of use at all. Said on the home page, the pages of the server and of its tools, and in the install guides.',
  );

/** Requests that the provider counts by weight, over all tools together. */
const budgetSchema = z.strictObject({
  weight_per_minute: z
    .int()
    .min(1)
    .describe('Request weight that may be spent in a minute, all tools and programs together.'),
  scope: z.string().min(1).describe('Over what it is counted, in a sentence, such as an address or a key.'),
  time_request_weight: z
    .int()
    .min(0)
    .optional()
    .describe('Weight of the time request that the server makes before each signed call, if it makes one.'),
  share_per_tool: z
    .int()
    .min(1)
    .describe('The most weight a minute that the recommended policy lets one tool take.'),
});

/** A name that readers paste into a command, so it may hold nothing that a shell reads. */
const oneWord = z.string().regex(/^[\w@./+-]+$/, 'one word of letters, digits and @ . / + - _');

const variableName = z.string().regex(/^[A-Za-z_]\w*$/, 'the name of an environment variable');

/** Readers paste it into a terminal, where a second line runs by itself. */
const oneLine = z.string().regex(/^\S(?:[^\n\r]*\S)?$/, 'a command in one line, without spaces around it');

/** `content/servers/<id>.yaml`: one MCP server, pinned to a commit. */
export const serverSchema = z.strictObject({
  id,
  title: z.string().min(1),
  short_title: z.string().min(1).max(24).describe('What pages call it where the title would be long.'),
  provider: z
    .string()
    .min(1)
    .optional()
    .describe('Whose service the tools reach. Left out when the server works on the machine alone.'),
  package: oneWord.describe('The name of the package or project, as its author writes it.'),
  version: oneWord,
  summary: z.string().min(1),
  search_words: searchWords,
  author: z.string().min(1),
  repository: webAddress,
  commit,
  commit_date: day,
  license: z.string().min(1),
  tool_count: z
    .int()
    .min(1)
    .describe('How many tools the server declares; the catalogue must hold exactly that many.'),
  groups: z
    .array(z.strictObject({ id, title: z.string().min(1), summary: z.string().min(1) }))
    .min(1)
    .describe('Tools as the server groups them, in its order.'),
  transports: z
    .array(z.strictObject({ title: z.string().min(1), command: oneLine, note: z.string().min(1) }))
    .min(1),
  command: z
    .array(z.string().min(1))
    .min(1)
    .describe('The command that starts it over stdio, word by word, with absolute paths.'),
  environment: z
    .array(z.strictObject({ name: variableName, meaning: z.string().min(1) }))
    .describe('Environment variables the server reads.'),
  request_budget: budgetSchema
    .optional()
    .describe('What all tools share. Left out where nothing counts requests by weight.'),
  limits: z.array(
    z.strictObject({ title: z.string().min(1), text: z.string().min(1), source: z.int().min(0).optional() }),
  ),
  facts: z.array(z.strictObject({ title: z.string().min(1), text: z.string().min(1) })),
  known_issues: z.array(
    z.strictObject({
      id,
      title: z.string().min(1),
      text: z.array(z.string().min(1)).min(1).describe('What happens, in paragraphs.'),
      checked: z.string().min(1).describe('How it was found out.'),
      advice: z.string().min(1).describe('What to do about it.'),
      notice: noticeSchema.optional(),
    }),
  ),
  unverified: z.array(z.string().min(1)),
  faq: z.array(z.strictObject({ question: z.string().endsWith('?'), answer: z.string().min(1) })),
  sources: z.array(sourceSchema).min(1),
  checked: day,
});

export type Server = z.infer<typeof serverSchema>;
